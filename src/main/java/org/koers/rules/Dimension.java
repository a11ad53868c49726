package org.koers.rules;

import java.util.Locale;

/** A rule table; each feeds one stage of the review. */
public enum Dimension {
    DATA_QUALITY(Stage.DATA_QUALITY),
    PROCESS(Stage.MODE),
    MARKET(Stage.DIAGNOSIS),
    FORCE(Stage.DIAGNOSIS),
    FOCUS(Stage.DIAGNOSIS),
    OBJECTIVE(Stage.FEASIBILITY),
    PLANNING(Stage.ADVICE),
    STEERING(Stage.ADVICE);

    private final Stage stage;

    Dimension(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    /** As the file is called: {@code data-quality}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

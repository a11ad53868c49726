package org.koers.situation;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.decisions.Decision;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/** A row of the decisions of a {@link LedgerFixture}: what is not set is an empty cell. */
public final class ChoiceRow {
    private @Nullable LocalDate date;
    private @Nullable String topic;
    private @Nullable String adviceId;
    private @Nullable String text;
    private Decision.@Nullable Type type;
    private @Nullable String owner;
    private @Nullable LocalDate due;
    private @Nullable String effect;
    private @Nullable String measure;
    private @Nullable String valueFrom;
    private @Nullable String valueTo;
    private Decision.@Nullable Status status;
    private @Nullable LocalDate doneOn;
    private @Nullable LocalDate reviewOn;
    private @Nullable String outcome;
    private @Nullable Known known;

    public ChoiceRow date(String value) {
        this.date = LocalDate.parse(value);
        return this;
    }

    public ChoiceRow date(LocalDate value) {
        this.date = value;
        return this;
    }

    public ChoiceRow topic(String value) {
        this.topic = value;
        return this;
    }

    public ChoiceRow adviceId(String value) {
        this.adviceId = value;
        return this;
    }

    public ChoiceRow text(String value) {
        this.text = value;
        return this;
    }

    public ChoiceRow type(Decision.Type value) {
        this.type = value;
        return this;
    }

    public ChoiceRow owner(String value) {
        this.owner = value;
        return this;
    }

    public ChoiceRow due(String value) {
        this.due = LocalDate.parse(value);
        return this;
    }

    public ChoiceRow due(LocalDate value) {
        this.due = value;
        return this;
    }

    public ChoiceRow effect(String value) {
        this.effect = value;
        return this;
    }

    public ChoiceRow measured(String of, String before, String after) {
        this.measure = of;
        this.valueFrom = before;
        this.valueTo = after;
        return this;
    }

    public ChoiceRow status(Decision.Status value) {
        this.status = value;
        return this;
    }

    public ChoiceRow doneOn(String value) {
        this.doneOn = LocalDate.parse(value);
        return this;
    }

    public ChoiceRow doneOn(LocalDate value) {
        this.doneOn = value;
        return this;
    }

    public ChoiceRow reviewOn(LocalDate value) {
        this.reviewOn = value;
        return this;
    }

    public ChoiceRow outcome(String value) {
        this.outcome = value;
        return this;
    }

    public ChoiceRow known(Known value) {
        this.known = value;
        return this;
    }

    Decision build(Origin origin, PlanSettings settings) {
        LocalDate on = Objects.requireNonNull(date);
        return new Decision(
                on,
                topic,
                adviceId,
                text,
                type,
                owner,
                due,
                effect,
                measure,
                valueFrom,
                valueTo,
                reviewOn,
                status,
                doneOn,
                outcome,
                origin,
                Rows.from(settings, known, on));
    }
}

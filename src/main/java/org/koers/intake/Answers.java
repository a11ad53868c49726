package org.koers.intake;

import java.util.Map;
import java.util.Optional;

/** What a person chose for one file. @param chosen id of the choice by id of the question */
public record Answers(Map<String, String> chosen) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        chosen = Map.copyOf(chosen);
    }

    public Optional<String> to(String question) {
        return Optional.ofNullable(chosen.get(question));
    }
}

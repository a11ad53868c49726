package org.koers.architecture.broken.measure;

/** A field that is set from outside: the rule must find it. */
final class HasASetter {
    private String text = "";

    void setText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}

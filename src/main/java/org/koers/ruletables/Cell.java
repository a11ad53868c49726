package org.koers.ruletables;

/** One cell as written. */
record Cell(String text, Place place) {
    boolean isBlank() {
        return text.isBlank();
    }
}

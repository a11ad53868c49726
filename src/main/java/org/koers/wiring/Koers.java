package org.koers.wiring;

/** Starts Koers. */
public final class Koers {
    private Koers() {}

    public static void main(String[] arguments) {
        System.out.println("Koers");
    }
}

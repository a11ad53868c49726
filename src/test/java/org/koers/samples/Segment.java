package org.koers.samples;

import java.util.List;

/** The segments of the made-up wholesaler, with what a full week brings (measures.md §5). */
public enum Segment {
    INSTALLATION("Installatie", 110_000, 7, "Sanne Kuipers", "Klimaat en sanitair", 0.26, 38),
    INDUSTRY("Industrie", 90_000, 6, "Mehmet Arslan", "Appendages", 0.24, 52),
    MACHINES("Machinebouw", 60_000, 4, "Joost van der Veen", "Aandrijftechniek", 0.29, 85),
    INFRASTRUCTURE("Infra", 50_000, 4, "Fatima El Idrissi", "Kabel en buis", 0.21, 24),
    BUILDINGS("Utiliteit", 40_000, 3, "Tom Bakkerink", "Bevestiging", 0.27, 16);

    static final int VISITS_A_DAY = 24;

    private final String label;
    private final double base;
    private final int visitsPerDay;
    private final String rep;
    private final String itemGroup;
    private final double margin;
    private final double unitPrice;

    Segment(
            String label,
            double base,
            int visitsPerDay,
            String rep,
            String itemGroup,
            double margin,
            double unitPrice) {
        this.label = label;
        this.base = base;
        this.visitsPerDay = visitsPerDay;
        this.rep = rep;
        this.itemGroup = itemGroup;
        this.margin = margin;
        this.unitPrice = unitPrice;
    }

    /** As written in the sheets. */
    public String label() {
        return label;
    }

    /** Revenue of a week of five selling days outside the season, in euro. */
    double base() {
        return base;
    }

    /** Planned visits per selling day; all segments together {@link #VISITS_A_DAY}. */
    int visitsPerDay() {
        return visitsPerDay;
    }

    String rep() {
        return rep;
    }

    String itemGroup() {
        return itemGroup;
    }

    double margin() {
        return margin;
    }

    double unitPrice() {
        return unitPrice;
    }

    List<Customer> customers() {
        return Customer.ALL.getOrDefault(this, List.of());
    }
}

package org.koers.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One of the twelve customers of a segment.
 *
 * @param number text with a leading zero
 * @param rank 0…11, the largest first
 */
record Customer(String number, String name, Segment segment, int rank) {
    static final int PER_SEGMENT = 12;

    private static final double[] SHARES = {0.16, 0.14, 0.11, 0.10, 0.09, 0.08, 0.075, 0.07, 0.06, 0.05, 0.035, 0.03};
    private static final String CLASSES = "AABBBCCCCCDD";

    private static final Map<Segment, List<String>> NAMES = Map.of(
            Segment.INSTALLATION,
            List.of(
                    "Klimaatgroep Noordwal",
                    "Van Dalen Installatietechniek",
                    "Brandsma Elektro",
                    "Warmtebouw De Linde",
                    "Hofstede Installaties",
                    "Ter Horst Techniek",
                    "Rietveen Sanitair",
                    "Blauwhof Klimaat",
                    "Duinker Elektra",
                    "Zonneveld Installatie",
                    "Loodgieters Pijp & Zoon",
                    "Kroonvliet Service"),
            Segment.INDUSTRY,
            List.of(
                    "Staalwerk Maasoever",
                    "Vlasveld Verpakkingen",
                    "Zeepfabriek Noorderkade",
                    "Korenaar Voeding",
                    "Glasfabriek De Lek",
                    "Papierhuis Heideveld",
                    "Chemie Oosterhaven",
                    "Textiel Twentse Hof",
                    "Zoutkade Industrie",
                    "Houtzagerij Beukers",
                    "Keramiek Van Loon",
                    "Drukkerij Steenwal"),
            Segment.MACHINES,
            List.of(
                    "Tandwielbouw Oirsveld",
                    "Verspaning Kempendal",
                    "Draaiwerk Hoeksma",
                    "Lasgroep Peelland",
                    "Robotica Dommeldal",
                    "Transportbanden Velders",
                    "Pompenbouw Wierda",
                    "Precisie Achterveld",
                    "Matrijzen De Kade",
                    "Hijswerk Rozendal",
                    "Koelmachines Ypma",
                    "Perswerk Bolder"),
            Segment.INFRASTRUCTURE,
            List.of(
                    "Wegenbouw Trekvaart",
                    "Baggerwerk Slootman",
                    "Spoorbouw Kruisland",
                    "Kabelgroep Waterlinie",
                    "Bruggen Van Esch",
                    "Rioolwerken Polderzicht",
                    "Grondwerk Heidezoom",
                    "Dijkbouw Terschouw",
                    "Asfalt Merenstreek",
                    "Signaal en Seinhuis",
                    "Funderingen Koggeland",
                    "Straatwerk Pannekoek"),
            Segment.BUILDINGS,
            List.of(
                    "Bouwcombinatie Zuiderpark",
                    "Scholenbouw De Brink",
                    "Zorgvastgoed Lindeborg",
                    "Kantoorbouw Havenkwartier",
                    "Renovatie Stadspoort",
                    "Gevelbouw Molenaar & Vis",
                    "Hallenbouw Westrand",
                    "Afbouw Van Rooij",
                    "Liften en Techniek Oord",
                    "Beheer Kloosterhof",
                    "Plafonds De Waal",
                    "Dakwerk Zeldenrust"));

    static final Map<Segment, List<Customer>> ALL =
            Arrays.stream(Segment.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Customer::of));

    private static List<Customer> of(Segment segment) {
        List<Customer> customers = new ArrayList<>();
        List<String> names = NAMES.getOrDefault(segment, List.of());
        for (int rank = 0; rank < PER_SEGMENT; rank++) {
            String number = String.format(java.util.Locale.ROOT, "0%d%02d", segment.ordinal() + 1, rank + 1);
            customers.add(new Customer(number, names.get(rank), segment, rank));
        }
        return customers;
    }

    /** A, B, C or D: by size. */
    String abc() {
        return CLASSES.substring(rank, rank + 1);
    }

    /** Of the revenue of the segment, before its own noise. */
    double share() {
        return SHARES[rank];
    }
}

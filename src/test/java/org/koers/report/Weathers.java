package org.koers.report;

import java.util.List;
import org.koers.advice.Advisory;
import org.koers.advice.Landing;
import org.koers.advice.Mode;
import org.koers.advice.Standing;
import org.koers.review.Reviewed;

/** The same week in every weather. */
enum Weathers {
    WATCH {
        @Override
        Reviewed reviewed() {
            return VanDijk.reviewed();
        }
    },
    CALM {
        @Override
        Reviewed reviewed() {
            return VanDijk.reviewed(VanDijk.advisory(Mode.CALM, List.of(VanDijkAdvices.holdCourse())));
        }
    },
    STORM {
        @Override
        Reviewed reviewed() {
            return VanDijk.reviewed(VanDijk.advisory(Mode.STORM, List.of(VanDijkAdvices.storm())));
        }
    },
    BLOCKED {
        @Override
        Reviewed reviewed() {
            return VanDijk.reviewed(VanDijk.advisory(Mode.WATCH, List.of(VanDijkAdvices.fixData())));
        }
    },
    /** Nothing but a name and a week is known. */
    UNKNOWN {
        @Override
        Reviewed reviewed() {
            Landing none = new Landing(null, null, null, null, true, "too-early", List.of());
            Standing standing = new Standing(null, null, null, null, null, none, List.of());
            Advisory known = VanDijk.advisory(Mode.CALM, List.of(VanDijkAdvices.holdCourse()));
            return new Reviewed(
                    new Advisory(
                            "<script>alert(1)</script> & zonen",
                            known.year(),
                            "EUR",
                            known.asOf(),
                            Mode.CALM,
                            false,
                            "1",
                            "0123456789abcdef",
                            standing,
                            known.dimensions(),
                            List.of(),
                            known.advices(),
                            List.of(),
                            List.of()),
                    org.koers.review.Memory.NONE,
                    List.of(),
                    null,
                    new org.koers.review.Basis(new java.util.TreeMap<>(), List.of(), List.of()));
        }
    };

    abstract Reviewed reviewed();
}

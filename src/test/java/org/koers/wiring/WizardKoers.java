package org.koers.wiring;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.koers.intake.Orientation;
import org.koers.intake.Renumbered;
import org.koers.measure.Language;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.web.Account;
import org.koers.web.Downloads;
import org.koers.web.Layouts;
import org.koers.web.Mergers;
import org.koers.web.PlanCard;
import org.koers.workbook.SheetFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A Koers whose intake, files, layouts and mergers are made up, so that every state of the wizard can be visited. */
final class WizardKoers {
    static final FakeIntake INTAKE = new FakeIntake();
    static final List<String> ASKED = new ArrayList<>();
    private static final RunningKoers ONE = RunningKoers.with(Beans.class);

    private WizardKoers() {}

    static RunningKoers one() {
        return ONE;
    }

    /** No component, or every other Koers of the tests would find it too. */
    static class Beans {
        @Bean
        @Primary
        FakeIntake fakeIntake() {
            return INTAKE;
        }

        @Bean
        @Primary
        Downloads fakeDownloads() {
            return new FakeDownloads();
        }

        @Bean
        @Primary
        Mergers fakeMergers() {
            return new FakeMergers();
        }

        @Bean
        @Primary
        Layouts fakeLayouts() {
            return new FakeLayouts();
        }
    }

    private static final class FakeDownloads implements Downloads {
        @Override
        public Optional<Download> original(long upload) {
            return Optional.empty();
        }

        @Override
        public Optional<Download> original(UUID job) {
            return Optional.of(new Download("wéék 20.xlsx", out -> out.write(new byte[] {1, 2, 3})));
        }

        @Override
        public Optional<Download> marked(long upload, Language language) {
            return Optional.empty();
        }

        @Override
        public Optional<Download> marked(UUID job, Language language) {
            return Optional.of(new Download(language.code() + ".xlsx", out -> out.write(7)));
        }
    }

    private static final class FakeMergers implements Mergers {
        @Override
        public List<Merged> of(long plan) {
            return List.of(new Merged(
                    4, "001234", "Bouwbedrijf Oost", "101234", null, "Anouk", LocalDateTime.of(2026, 5, 18, 7, 31)));
        }

        @Override
        public List<Renumbered> suggested(long plan) {
            return List.of(new Renumbered("004471", "104471", "Installatiebedrijf De Linde"));
        }

        @Override
        public Optional<String> name(long plan, String customerNo) {
            return customerNo.equals("004471") ? Optional.of("Installatiebedrijf De Linde") : Optional.empty();
        }

        @Override
        public boolean join(PlanCard plan, String from, String into, Account account) {
            ASKED.add("join " + from + " " + into);
            return !into.equals("already");
        }

        @Override
        public boolean part(PlanCard plan, long merger, Account account) {
            ASKED.add("part " + merger);
            return true;
        }
    }

    private static final class FakeLayouts implements Layouts {
        @Override
        public List<Choice> columns(Subject subject) {
            return SheetFields.of(subject).stream()
                    .map(named -> new Choice(named.field(), named.name()))
                    .toList();
        }

        @Override
        public Optional<Field> recognise(Subject subject, String header) {
            return SheetFields.meaning(subject, header);
        }

        @Override
        public Set<Field> missing(Subject subject, Orientation orientation, Set<Field> given) {
            return SheetFields.missing(subject, orientation, given);
        }

        @Override
        public List<Remembered> remembered(long team) {
            return List.of(new Remembered(
                    "layout-export",
                    "week19.xlsx",
                    Subject.RESULTS,
                    13,
                    "Anouk",
                    LocalDateTime.of(2026, 5, 11, 7, 40)));
        }

        @Override
        public boolean forget(long team, String layout, Account account) {
            ASKED.add("forget " + layout);
            return true;
        }
    }
}

package org.koers.wiring;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Certainty;
import org.koers.intake.Changes;
import org.koers.intake.ColumnLook;
import org.koers.intake.NewPlan;
import org.koers.intake.Orientation;
import org.koers.intake.Question;
import org.koers.intake.Reading;
import org.koers.intake.Reconciliation;
import org.koers.intake.Renumbered;
import org.koers.intake.SheetLook;
import org.koers.intake.SheetMapping;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.web.Account;
import org.koers.web.Intake;
import org.koers.web.PlanCard;

/**
 * An intake that reads nothing and stands in the state that the name of the file asks for; what pages ask of it, it
 * remembers. It lets every page of the wizard be seen without a file that leads there.
 */
final class FakeIntake implements Intake {
    private final Map<UUID, Job> jobs = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** What was asked since the last time, as {@code method arguments}. */
    synchronized List<String> asked() {
        List<String> now = List.copyOf(asked);
        asked.clear();
        return now;
    }

    @Override
    public synchronized UUID begin(Account account, @Nullable Long plan, String fileName, Path file) {
        UUID id = UUID.randomUUID();
        jobs.put(
                id,
                new Job(
                        id,
                        fileName.startsWith("left")
                                ? -1
                                : account.teams().iterator().next(),
                        account.id(),
                        fileName,
                        first(fileName)));
        asked.add("begin " + plan + " " + fileName);
        return id;
    }

    static State first(String fileName) {
        return switch (fileName.substring(0, fileName.indexOf('.'))) {
            case "busy" -> new Busy(Step.READING, 612_000, 0.61, 26_140, Duration.ofSeconds(14));
            case "opening" -> new Busy(Step.RECOGNISING, 0, Double.NaN, 0, null);
            case "queued" -> new Busy(Step.WAITING, 3, Double.NaN, 0, null);
            case "reviewing" -> new Busy(Step.REVIEWING, 7, 0.35, 4, Duration.ofSeconds(90));
            case "locked" -> new Locked(false);
            case "columns" -> new Recognised(List.of(doubtful(), costs(), hidden()));
            case "homeless" -> new Homeless(List.of(), new NewPlan("Salesplan 2027", 1, "EUR"));
            case "questions" -> checked(questions(), problems(), false, null, 0);
            case "question" -> checked(questions().subList(0, 1), List.of(), false, null, 0);
            case "blocked" -> checked(List.of(), refusals(), false, null, 0);
            case "vanishing" -> checked(List.of(), List.of(), false, null, 12);
            case "left" -> checked(List.of(), List.of(), false, null, 0);
            case "twice" -> twice(null);
            case "added" -> twice(false);
            case "begins" -> checked(List.of(), problems(), true, null, 0);
            case "refused" -> new Refused(List.of(Problem.refuse("refused.xlsx", "workbook.damaged")));
            case "overtaken" -> new Overtaken();
            case "stopped" -> new Stopped();
            case "expired" -> new Expired();
            case "interrupted" -> new Interrupted();
            case "failed" -> new Failed("K-4F2A");
            default -> checked(List.of(), List.of(), false, true, 0);
        };
    }

    @Override
    public synchronized Optional<Job> look(UUID job) {
        return Optional.ofNullable(jobs.get(job));
    }

    @Override
    public synchronized List<Job> waiting(Account account) {
        return jobs.values().stream()
                .filter(job -> job.account() == account.id())
                .filter(job -> job.state() instanceof Busy
                        || job.state() instanceof Locked
                        || job.state() instanceof Recognised
                        || job.state() instanceof Homeless
                        || job.state() instanceof Checked)
                .toList();
    }

    @Override
    public List<Unused> unused(Set<Long> teams) {
        return List.of(new Unused(
                new UUID(0, 1), "kapot.xlsx", 2, "Anouk", LocalDateTime.of(2026, 5, 18, 7, 31), Verdict.REFUSED));
    }

    @Override
    public synchronized void unlock(UUID job, String password) {
        asked.add("unlock");
        to(job, password.equals("geheim") ? first("columns.xlsx") : new Locked(true));
    }

    @Override
    public synchronized void settle(UUID job, @Nullable Long plan, @Nullable NewPlan begin) {
        asked.add("settle " + plan + " " + begin);
        to(job, first("begins.xlsx"));
    }

    @Override
    public synchronized void map(UUID job, Map<String, SheetMapping> mappings) {
        mappings.forEach((layout, mapping) -> asked.add("map " + layout + " " + mapping.subject() + " "
                + new java.util.TreeMap<>(mapping.columns())
                        .entrySet().stream()
                                .filter(column -> column.getValue().field() != null)
                                .map(column -> column.getKey() + "="
                                        + column.getValue().field())
                                .toList()
                + " " + mapping.whole()));
        to(job, first("ready.xlsx"));
    }

    @Override
    public synchronized void head(UUID job, Set<String> sheets, int row) {
        asked.add("head " + new java.util.TreeSet<>(sheets) + " " + row);
    }

    @Override
    public synchronized void remap(UUID job) {
        asked.add("remap");
        to(job, first("columns.xlsx"));
    }

    @Override
    public synchronized void answer(UUID job, Map<String, String> chosen) {
        asked.add("answer " + new java.util.TreeMap<>(chosen));
        to(job, first("ready.xlsx"));
    }

    @Override
    public synchronized void replace(UUID job, boolean replaced) {
        asked.add("replace " + replaced);
        to(job, first("added.xlsx"));
    }

    @Override
    public synchronized void again(UUID job) {
        asked.add("again");
        to(job, first("ready.xlsx"));
    }

    @Override
    public synchronized void confirm(UUID job, List<Renumbered> joined) {
        asked.add("confirm " + joined.size());
        to(job, new Done(1, IsoWeek.parse("2026-W20").orElseThrow(), 1, null));
    }

    @Override
    public synchronized void stop(UUID job) {
        asked.add("stop");
        to(job, new Stopped());
    }

    synchronized void to(UUID job, State state) {
        jobs.computeIfPresent(
                job, (id, before) -> new Job(id, before.team(), before.account(), before.fileName(), state));
    }

    private static SheetLook doubtful() {
        return new SheetLook(
                "Export",
                false,
                "layout-export",
                Subject.RESULTS,
                Certainty.LIKELY,
                7,
                Orientation.ROWS,
                List.of(
                        column("A", "Jr", Field.YEAR, Certainty.RECOGNISED, "2026"),
                        column("B", "Wk", Field.WEEK, Certainty.RECOGNISED, "19", "20"),
                        column("C", "Deb.nr", Field.CUSTOMER_NO, Certainty.REMEMBERED, "004471", "009912"),
                        column("D", "Naam", Field.CUSTOMER, Certainty.RECOGNISED, "Installatiebedrijf De Linde"),
                        column("I", "Bedrag", null, Certainty.UNKNOWN, "1.284,50", "311,20", "100.000"),
                        column("L", "Marge €", Field.GROSS_MARGIN, Certainty.LIKELY, "311,20")),
                Set.of(Field.NET_REVENUE));
    }

    private static SheetLook costs() {
        return new SheetLook(
                "Kosten",
                false,
                "layout-costs",
                null,
                Certainty.UNKNOWN,
                1,
                Orientation.ROWS,
                List.of(
                        column("A", "Kostenplaats", null, Certainty.UNKNOWN, "4100"),
                        column("B", "Omzet", null, Certainty.UNKNOWN, "12")),
                Set.of());
    }

    private static SheetLook hidden() {
        return new SheetLook(
                "Oud", true, "layout-old", null, Certainty.UNKNOWN, 0, Orientation.ROWS, List.of(), Set.of());
    }

    private static SheetLook known() {
        return new SheetLook(
                "Weekresultaten",
                false,
                "layout-known",
                Subject.RESULTS,
                Certainty.REMEMBERED,
                1,
                Orientation.ROWS,
                List.of(
                        column("A", "Week", Field.WEEK, Certainty.REMEMBERED, "2026-W20"),
                        column("B", "Netto", Field.NET_REVENUE, Certainty.REMEMBERED, "1.284,50")),
                Set.of());
    }

    private static ColumnLook column(
            String letters, String header, @Nullable Field field, Certainty certainty, String... samples) {
        return new ColumnLook(letters, header, header, List.of(samples), field, certainty);
    }

    private static List<Question> questions() {
        return List.of(
                new Question(
                        "q:1",
                        Problem.ask("questions.xlsx!Weekresultaten!I214", "workbook.unreadable-number", "100.000"),
                        0,
                        List.of(
                                new Question.Choice("a", Message.of("workbook.choice.thousands", "100.000", 100_000)),
                                new Question.Choice("b", Message.of("workbook.choice.decimals", "100.000", 100)))),
                new Question(
                        "q:2",
                        Problem.ask("questions.xlsx!Weekresultaten!A12", "workbook.error-cell", "#DIV/0!"),
                        11,
                        List.of(new Question.Choice("out", Message.of("workbook.choice.leave-out")))));
    }

    private static List<Problem> problems() {
        return List.of(
                Problem.label("questions.xlsx!Weekresultaten!B9", "workbook.number-as-text", "1.200", "1200"),
                Problem.label("questions.xlsx!Weekresultaten", "workbook.hidden-rows", 3, 17));
    }

    private static List<Problem> refusals() {
        return List.of(Problem.refuse("blocked.xlsx!Weekresultaten!I14", "workbook.unreadable-number", "1.2.3,4"));
    }

    private static Checked checked(
            List<Question> questions, List<Problem> problems, boolean begins, @Nullable Boolean whole, long vanishing) {
        return new Checked(
                "Van Dijk Techniek",
                begins ? null : plan(1, "Van Dijk Techniek", 2026),
                List.of(plan(2, "Van Dijk Oud", 2025)),
                "EUR",
                begins ? new NewPlan("Van Dijk 2026", 1, "EUR") : null,
                List.of(known()),
                new Reading(
                        Map.of(),
                        problems,
                        questions,
                        List.of(),
                        List.of(new Reconciliation(
                                "ready.xlsx!Weekresultaten!I1260",
                                null,
                                new BigDecimal("652756.20"),
                                new BigDecimal("652756.20"))),
                        Map.of(Subject.RESULTS, 1258L, Subject.ACTIVITIES, 84L)),
                new Changes(
                        List.of(
                                week("2026-W17", Changes.Kind.SAME, "601200", "601200", 1190),
                                week("2026-W18", Changes.Kind.CHANGED, "574893", "577193.20", 46),
                                week("2026-W19", Changes.Kind.SAME, "610129", "610129", 1201),
                                week("2026-W20", Changes.Kind.NEW, null, "652756.20", 1212)),
                        List.of(
                                new Changes.Difference(
                                        IsoWeek.parse("2026-W18").orElseThrow(),
                                        "004471",
                                        "Installatiebedrijf De Linde",
                                        "INST",
                                        new BigDecimal("1284.50"),
                                        new BigDecimal("2384.50")),
                                new Changes.Difference(
                                        IsoWeek.parse("2026-W18").orElseThrow(),
                                        "009912",
                                        "Machinefabriek Van Dalen-Oosterhout",
                                        "MACH",
                                        null,
                                        new BigDecimal("1200.20"))),
                        vanishing,
                        Changes.Twice.NONE),
                List.of(new Renumbered("004471", "104471", "Installatiebedrijf De Linde")),
                whole,
                null,
                false);
    }

    private static Checked twice(@Nullable Boolean replaced) {
        Checked plain = checked(List.of(), List.of(), false, null, 0);
        IsoWeek week = IsoWeek.parse("2026-W18").orElseThrow();
        return new Checked(
                plain.plan(),
                plain.home(),
                plain.others(),
                plain.currency(),
                null,
                plain.sheets(),
                plain.reading(),
                new Changes(plain.changes().weeks(), List.of(), 0, new Changes.Twice(List.of(week), List.of())),
                List.of(),
                null,
                replaced,
                false);
    }

    private static PlanCard plan(long id, String name, int year) {
        IsoWeek first = new IsoWeek(year, 1);
        return new PlanCard(id, 1, name, year, first, first, "EUR", false, 1);
    }

    private static Changes.Week week(
            String week, Changes.Kind kind, @Nullable String before, @Nullable String after, long rows) {
        return new Changes.Week(
                IsoWeek.parse(week).orElseThrow(),
                kind,
                before == null ? null : new BigDecimal(before),
                after == null ? null : new BigDecimal(after),
                rows);
    }
}

package org.koers.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.activities.Activity;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.intake.Answers;
import org.koers.intake.Background;
import org.koers.intake.FactSink;
import org.koers.intake.Mappings;
import org.koers.intake.Question;
import org.koers.intake.Reading;
import org.koers.intake.ReadingProgress;
import org.koers.market.MarketValue;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.measure.Wording;
import org.koers.plan.PlanLine;
import org.koers.provenance.Problem;
import org.koers.quotes.Quote;
import org.koers.results.ControlTotal;
import org.koers.results.Result;
import org.koers.situation.PlanSettings;
import org.koers.team.Member;

/** One file, read with somebody to ask. */
final class Asked implements FactSink {
    final List<PlanLine> plan = new ArrayList<>();
    final List<Result> results = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final List<ControlTotal> controlTotals = new ArrayList<>();
    private final InputFile file;
    private final Map<String, String> answers = new HashMap<>();
    private Mappings mappings = Mappings.NONE;
    private Background background = Background.EMPTY;

    Asked(InputFile file) {
        this.file = file;
    }

    static Asked book(Path folder, RawBook book) {
        return new Asked(new InputFile("b.xlsx", book.write(folder.resolve("asked"))));
    }

    Asked answer(String question, String choice) {
        answers.put(question, choice);
        return this;
    }

    Asked with(Background known) {
        background = known;
        return this;
    }

    Asked with(Mappings remembered) {
        mappings = remembered;
        return this;
    }

    Reading read() {
        startOver();
        Reading reading = new WorkbookReader()
                .read(
                        file,
                        new ReadingRequest(PlanSettings.dutch("plan"), mappings, new Answers(answers), background),
                        this,
                        ReadingProgress.IGNORED);
        // Every word that could be shown must be there.
        for (Language language : Language.values()) {
            Wording wording = new Wording(language, "EUR");
            reading.problems().forEach(problem -> wording.render(problem.message()));
            reading.questions().forEach(question -> words(question, wording));
        }
        return reading;
    }

    /** {@code notation|Weekresultaten|Netto-omzet b.xlsx!Weekresultaten!E2 +1 [COMMA, POINT]}. */
    List<String> questions() {
        return read().questions().stream()
                .map(question -> question.id() + " " + question.problem().where()
                        + (question.more() == 0 ? "" : " +" + question.more()) + " "
                        + question.choices().stream().map(Question.Choice::id).toList())
                .toList();
    }

    /** In Dutch: the question, then its choices. */
    List<String> words() {
        return read().questions().stream()
                .flatMap(question -> words(question, new Wording(Language.NL, "EUR")).stream())
                .toList();
    }

    private static List<String> words(Question question, Wording wording) {
        List<Message> messages = new ArrayList<>(List.of(question.problem().message()));
        question.choices().forEach(choice -> messages.add(choice.words()));
        return messages.stream().map(wording::render).toList();
    }

    List<String> problems() {
        return read().problems().stream().map(Asked::key).toList();
    }

    private static String key(Problem problem) {
        return problem.consequence() + " " + problem.message().key() + " " + problem.where();
    }

    @Override
    public void startOver() {
        List.of(plan, results, activities, controlTotals).forEach(List::clear);
    }

    @Override
    public void plan(PlanLine line) {
        plan.add(line);
    }

    @Override
    public void result(Result result) {
        results.add(result);
    }

    @Override
    public void controlTotal(ControlTotal total) {
        controlTotals.add(total);
    }

    @Override
    public void activity(Activity activity) {
        activities.add(activity);
    }

    @Override
    public void quote(Quote quote) {}

    @Override
    public void market(MarketValue value) {}

    @Override
    public void selection(Selection selection) {}

    @Override
    public void member(Member member) {}

    @Override
    public void decision(Decision decision) {}
}

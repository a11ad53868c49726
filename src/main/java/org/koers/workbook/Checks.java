package org.koers.workbook;

import org.koers.customers.Selection;
import org.koers.plan.PlanLine;
import org.koers.results.Result;

/** What can only be judged when everything has been read. Facts are shown one by one, in the order of reading. */
final class Checks {
    private final ReadingRequest request;
    private SeenResults results = new SeenResults();
    private PlanCheck plan;
    private LevelCheck levels = new LevelCheck();
    private MonthCheck months = new MonthCheck();
    private SegmentCheck segments;

    Checks(ReadingRequest request) {
        this.request = request;
        this.plan = new PlanCheck(request.settings());
        this.segments = new SegmentCheck(request, results);
    }

    void startOver() {
        results = new SeenResults();
        plan = new PlanCheck(request.settings());
        levels = new LevelCheck();
        months = new MonthCheck();
        segments = new SegmentCheck(request, results);
    }

    void plan(PlanLine line) {
        plan.add(line);
        segments.add(line);
    }

    void selection(Selection row) {
        segments.add(row);
    }

    void result(Result result) {
        results.add(result);
        levels.add(result);
        months.add(result);
        segments.add(result, results.size() - 1);
    }

    void tell(Problems problems) {
        plan.tell(problems);
        levels.tell(problems);
        months.tell(problems);
        segments.tell(problems);
        new DuplicateCheck(results, problems).run();
        if (problems.questions().canBeAsked()) {
            new ScaleQuestions(results, request.background()).tell(problems);
        } else {
            new ScaleCheck(results, request.background(), problems).run();
        }
    }
}

package org.koers.workbook;

import java.util.ArrayList;
import java.util.List;
import org.koers.customers.Selection;
import org.koers.plan.PlanLine;
import org.koers.results.Result;

/** What can only be judged when everything has been read. Facts are shown one by one, in the order of reading. */
final class Checks {
    private final ReadingRequest request;
    private final List<PlanLine> plan = new ArrayList<>();
    private final List<Selection> selection = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();

    Checks(ReadingRequest request) {
        this.request = request;
    }

    void startOver() {
        plan.clear();
        selection.clear();
        results.clear();
    }

    void plan(PlanLine line) {
        plan.add(line);
    }

    void selection(Selection row) {
        selection.add(row);
    }

    void result(Result result) {
        results.add(result);
    }

    void tell(Problems problems) {
        new PlanCheck(plan, request.settings(), problems).run();
        new LevelCheck(results, problems).run();
        new SegmentCheck(new SegmentCheck.Shown(plan, selection, results), request.settings(), problems).run();
        new DuplicateCheck(results, problems).run();
        new ScaleCheck(results, problems).run();
    }
}

package org.koers.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.review.Reviewed;

/**
 * One advisory as a page shows it: every text is worded, every number written, every chart drawn. The Thymeleaf
 * fragments below {@code templates/fragments} read this and nothing else, in the file and in the application.
 *
 * @param language {@code nl} or {@code en}
 * @param pageTitle for the title bar
 * @param kind {@code watch}, {@code calm}, {@code storm}, or {@code blocked} when the figures themselves come first
 * @param weather the mode as a pill
 * @param eyebrow week and state date
 * @param title one or two sentences: the conclusion
 * @param lead what explains it, and what there is to do
 * @param notice why there is no judgement about the year yet; null when there is one
 * @param course null when there is no plan to sail by, or in a storm, when the year is not the question
 * @param calm what would become an advice; null when there is one
 * @param difference where the gap comes from; null without plan or result
 * @param steps what moved the landing and the chance since last week; null where there is nothing to compare with
 * @param words fixed words of the templates, by name
 */
public record AdvisoryView(
        String language,
        String pageTitle,
        String kind,
        Status weather,
        List<String> eyebrow,
        List<String> title,
        String lead,
        @Nullable Notice notice,
        List<Figure> figures,
        @Nullable CourseView course,
        List<DimensionView> dimensions,
        AdviceList advices,
        @Nullable Calm calm,
        @Nullable Difference difference,
        Remarks changed,
        @Nullable Steps steps,
        Remarks sure,
        String audit,
        Map<String, String> words) {

    public static AdvisoryView of(Reviewed reviewed, Language language) {
        return new ViewDraft(reviewed, new Phrases(language, reviewed.advisory().currency())).write();
    }

    /** @param shape {@code good}, {@code watch}, {@code act} or {@code none}: a shape before it is a colour */
    public record Status(String shape, String word) {}

    public record Notice(Status status, String title, String text) {}

    /** @param sub the comparison that belongs to it, or why it is not known */
    public record Figure(String label, String value, String sub) {}

    /** @param wide,narrow,print three drawings of one chart; the style sheet shows one */
    public record CourseView(
            String caption,
            boolean market,
            boolean forecast,
            boolean land,
            String wide,
            String narrow,
            String print,
            List<Flag> flags,
            Table table) {}

    /** A decision on the chart. */
    public record Flag(String letter, String text) {}

    /** @param rows of cells; the first of a row is its header */
    public record Table(String caption, List<String> columns, List<List<String>> rows) {}

    public record DimensionView(String name, boolean market, Status status, String reason) {}

    /** @param decisions at most three; @param watching those that need no decision */
    public record AdviceList(
            String heading,
            List<AdviceView> decisions,
            List<AdviceView> watching,
            @Nullable Held held,
            @Nullable Held blind) {}

    /**
     * @param id of the advice, for decisions
     * @param meta dimension, rule, since when
     * @param more what this case adds to the reason; may be empty
     * @param goneLead the words to stress; may be empty
     * @param gone what makes it go away; empty when nothing is known to
     * @param who suggested owner and day; empty for hold course
     */
    public record AdviceView(
            int rank,
            String id,
            Status status,
            List<String> meta,
            String title,
            String why,
            List<String> more,
            String goneLead,
            String gone,
            String who,
            List<Named> items,
            @Nullable Exhibit exhibit,
            List<EvidenceView> evidence) {}

    public record Named(String name, String amount) {}

    /** @param sources cells, one an entry; may be empty */
    public record EvidenceView(String measure, String now, String looksAt, String origin, List<String> sources) {}

    /**
     * Advices that are not shown, and why.
     *
     * @param summary invites to open the list
     * @param count the same as a plain sentence
     */
    public record Held(String summary, String count, List<WithheldLine> rows) {}

    /** @param would one line for each thing that would become an advice */
    public record Calm(String caption, String wide, String narrow, String heading, List<String> would) {}

    /**
     * @param bridge null where nothing can be split
     * @param quadrant null where no segment has a market figure
     */
    public record Difference(
            String heading,
            String explanation,
            @Nullable Exhibit bridge,
            List<Swatch> swatches,
            @Nullable Exhibit quadrant,
            String unit,
            List<SegmentRow> segments,
            @Nullable SegmentRow total) {}

    /** @param kind class of a bar: {@code mkt}, {@code neg}, {@code open} */
    public record Swatch(String kind, String word) {}

    /** @param spark empty where the week index is not known; @param bars empty where the market is not known */
    public record SegmentRow(
            String name,
            Status status,
            String actual,
            String planned,
            String gap,
            String index,
            String spark,
            String market,
            String own,
            String bars,
            String landing,
            String range,
            String target) {}

    /**
     * From last week's landing to this week's.
     *
     * @param amounts heading of the amounts, with their unit
     * @param rows causes that moved something; may be empty
     * @param segments may be empty
     */
    public record Steps(
            String caption, String amounts, Step before, List<Step> rows, Step now, List<SegmentStep> segments) {}

    /** @param bar part of a bridge; @param landing,bar,chance empty where nothing moved */
    public record Step(String name, String landing, String bar, String chance) {}

    /** @param mostly the cause that moved its landing most; may be empty */
    public record SegmentStep(String name, String landing, String before, String now, String mostly) {}

    public record Remarks(String heading, List<Remark> lines) {}

    /** @param where cells it is about; may be empty */
    public record Remark(String text, String where) {}
}

package org.koers.wiring;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.intake.NewPlan;
import org.koers.intake.Reading;
import org.koers.intake.SheetLook;
import org.koers.intake.SheetMapping;
import org.koers.web.Intake;

/**
 * One file on its way in. What a person said is changed between two rounds of work only, so a round reads it without a
 * lock; a round that was overtaken by a newer one can't publish its outcome any more.
 */
final class IntakeJob {
    final Bringer bringer;
    final UUID id;
    final String fileName;
    final Path file;

    /** By layout. */
    final Map<String, SheetMapping> said = new HashMap<>();

    /** The row in which the headers of a sheet end, by sheet. */
    final Map<String, Integer> headerRows = new HashMap<>();

    /** By question. */
    final Map<String, String> answers = new HashMap<>();

    @Nullable
    Long plan;

    @Nullable
    NewPlan begin;

    /** What was said of weeks that would count twice: true when the file takes their place. */
    @Nullable
    Boolean replaced;

    char @Nullable [] password;
    boolean asked;
    boolean wantsColumns;

    List<SheetLook> sheets = List.of();

    @Nullable
    Found found;

    /** What it became; null while nothing is stored. */
    Intake.@Nullable Done stored;

    private Intake.State state = WAITING;
    private FairQueue.@Nullable Task task;
    private Brake brake = new Brake();
    private Instant visited = Instant.MAX;
    private int round;
    private boolean sealed;

    /** Held by the round that is at work. */
    final Object working = new Object();

    static final Intake.Busy WAITING = new Intake.Busy(Intake.Step.WAITING, 0, Double.NaN, 0, null);

    /**
     * Who brings it.
     *
     * @param login null when Koers does it by itself
     */
    record Bringer(long team, long account, @Nullable String login) {}

    /**
     * What was read: facts that arrived and wait to be confirmed.
     *
     * @param seen state of the plan that the preview was made against
     */
    record Found(Destination.Into into, long upload, Reading reading, long seen) {
        Found seen(long state) {
            return new Found(into, upload, reading, state);
        }
    }

    IntakeJob(UUID id, Bringer bringer, String fileName, Path file) {
        this.id = id;
        this.bringer = bringer;
        this.fileName = fileName;
        this.file = file;
    }

    synchronized Intake.State state() {
        return state;
    }

    synchronized FairQueue.@Nullable Task task() {
        return task;
    }

    synchronized Brake brake() {
        return brake;
    }

    /** Begins a new round. @return its number */
    synchronized int begin(Intake.Busy busy) {
        state = busy;
        brake = new Brake();
        sealed = false;
        round++;
        notifyAll();
        return round;
    }

    synchronized void queued(FairQueue.Task waiting) {
        task = waiting;
    }

    /** @return false when the round is over */
    synchronized boolean publish(int of, Intake.State now) {
        if (of != round) {
            return false;
        }
        state = now;
        if (isOver()) {
            forgetPassword();
        }
        notifyAll();
        return true;
    }

    synchronized boolean isIn(int of) {
        return of == round;
    }

    /** Ends whatever goes on. */
    synchronized void end(Intake.State last) {
        forgetPassword();
        round++;
        state = last;
        brake.pull(Brake.Why.REQUEST);
        notifyAll();
    }

    /** Moves on without work. */
    synchronized void turn(Intake.State now) {
        round++;
        state = now;
        notifyAll();
    }

    /** From here on it can't be stopped: it is being stored. */
    synchronized void seal() {
        sealed = true;
    }

    synchronized boolean isSealed() {
        return sealed;
    }

    /** Nobody waits for anything any more. */
    synchronized boolean isOver() {
        return state instanceof Intake.Done
                || state instanceof Intake.Refused
                || state instanceof Intake.Stopped
                || state instanceof Intake.Expired
                || state instanceof Intake.Failed;
    }

    /** A person asks for it. */
    synchronized void visit(Instant now) {
        visited = now;
    }

    /** Whether it waits for a person, who was not there since this moment. */
    synchronized boolean isLeftSince(Instant moment) {
        return !isOver() && !(state instanceof Intake.Busy) && visited.isBefore(moment);
    }

    /** Waits until it is no longer busy, or for as long as this. */
    synchronized void await(long milliseconds) {
        long until = System.nanoTime() + milliseconds * 1_000_000;
        try {
            for (long left = milliseconds; left > 0 && state instanceof Intake.Busy; ) {
                wait(left);
                left = (until - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetPassword() {
        char[] known = password;
        if (known != null) {
            Arrays.fill(known, '\0');
            password = null;
        }
    }

    /**
     * Adds to what was said: layouts that are absent keep what they meant.
     *
     * @return whether all sheets and columns mean what they meant before
     */
    boolean say(Map<String, SheetMapping> mappings) {
        Map<String, SheetMapping> before = Map.copyOf(said);
        mappings.forEach((layout, mapping) -> said.merge(layout, mapping, (old, young) -> young.after(old)));
        asked = true;
        wantsColumns = false;
        return said.keySet().equals(before.keySet())
                && said.entrySet().stream()
                        .allMatch(entry -> sameColumns(entry.getValue(), before.get(entry.getKey())));
    }

    private static boolean sameColumns(SheetMapping now, @Nullable SheetMapping before) {
        return before != null
                && Objects.equals(now.subject(), before.subject())
                && now.columns().equals(before.columns());
    }

    /** Whether a person has to say what the columns mean. */
    boolean needsColumns() {
        return wantsColumns || sheets.stream().anyMatch(this::isOpen);
    }

    private boolean isOpen(SheetLook sheet) {
        if (sheet.hidden()) {
            return false;
        }
        boolean lookedAt =
                asked && (said.containsKey(sheet.layout()) || sheet.layout().isEmpty());
        return lookedAt ? sheet.subject() != null && !sheet.missing().isEmpty() : !sheet.isSettled();
    }

    PlanChoice.Wish wish() {
        int dot = fileName.lastIndexOf('.');
        return new PlanChoice.Wish(bringer.team(), plan, begin, dot > 0 ? fileName.substring(0, dot) : fileName);
    }
}

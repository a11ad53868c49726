package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgendaTest {
    /** Any load of any length that a plan can have. */
    static Stream<Arguments> meetings() {
        return IntStream.range(0, 200).mapToObj(seed -> {
            Random random = new Random(seed);
            int length = Rhythm.SHORTEST + random.nextInt(Rhythm.LONGEST - Rhythm.SHORTEST + 1);
            return Arguments.of(
                    length,
                    new Agenda.Load(
                            random.nextInt(4),
                            random.nextInt(4),
                            random.nextInt(4),
                            random.nextInt(3),
                            random.nextInt(3)));
        });
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void the_points_take_the_whole_meeting_and_none_less_than_two_minutes(int length, Agenda.Load load) {
        Agenda agenda = Agenda.of(length, load);

        assertThat(agenda.length()).isEqualTo(length);
        assertThat(agenda.points())
                .allSatisfy(point -> assertThat(point.minutes()).isGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void a_point_is_on_it_when_there_is_something_to_speak_of(int length, Agenda.Load load) {
        Agenda agenda = Agenda.of(length, load);

        assertThat(agenda.each(Agenda.Kind.ADVICE)).hasSize(load.advices());
        assertThat(agenda.each(Agenda.Kind.EARLIER)).hasSize(Math.min(1, load.earlier()));
        assertThat(agenda.each(Agenda.Kind.OUTCOMES)).hasSize(Math.min(1, load.outcomes()));
        assertThat(agenda.each(Agenda.Kind.WITHHELD)).hasSize(Math.min(1, load.withheld()));
        assertThat(agenda.each(Agenda.Kind.OPEN_POINTS)).hasSize(Math.min(1, load.open()));
        assertThat(agenda.each(Agenda.Kind.CLOSE)).hasSize(1);
        assertThat(agenda.points()).isSortedAccordingTo(java.util.Comparator.comparing(Agenda.Point::kind));
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void advices_get_the_same_to_the_minute(int length, Agenda.Load load) {
        List<Integer> each = Agenda.of(length, load).each(Agenda.Kind.ADVICE);

        assertThat(each.stream().mapToInt(one -> one).summaryStatistics().getMax())
                .isLessThanOrEqualTo(each.stream()
                        .mapToInt(one -> one + 1)
                        .summaryStatistics()
                        .getMin());
    }

    @Test
    void without_anything_to_look_back_on_the_time_goes_to_the_advices() {
        Agenda with = Agenda.of(60, new Agenda.Load(2, 1, 3, 0, 0));
        Agenda without = Agenda.of(60, new Agenda.Load(0, 0, 3, 0, 0));

        assertThat(with.points()).extracting(Agenda.Point::minutes).containsExactly(14, 9, 10, 10, 10, 7);
        assertThat(without.points()).extracting(Agenda.Point::minutes).containsExactly(18, 18, 17, 7);
    }

    @Test
    void in_calm_without_a_point_closing_is_all_there_is() {
        assertThat(Agenda.of(60, new Agenda.Load(0, 0, 0, 0, 0)).points())
                .containsExactly(new Agenda.Point(Agenda.Kind.CLOSE, 60));
    }

    @Test
    void in_a_storm_a_quarter_of_an_hour_is_for_what_was_agreed_and_three_actions() {
        Agenda agenda = Agenda.inStorm(4, 5);

        assertThat(agenda.length()).isEqualTo(15);
        assertThat(agenda.each(Agenda.Kind.ADVICE)).hasSize(3);
        assertThat(agenda.each(Agenda.Kind.EARLIER)).hasSize(1);
    }

    @Test
    void more_points_than_minutes_are_no_meeting() {
        assertThatThrownBy(() -> Agenda.of(5, new Agenda.Load(1, 1, 3, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

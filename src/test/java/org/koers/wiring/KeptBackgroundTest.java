package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Background.Usual;

class KeptBackgroundTest {
    private static final IsoWeek WEEK_10 = new IsoWeek(2026, 10);

    private final KeptBackground.Customers customers = new KeptBackground.Customers();

    private KeptBackground background() {
        return new KeptBackground(true, true, Set.of(), customers.all());
    }

    @Test
    void what_is_usual_is_the_median_of_the_weeks_before_whatever_their_sign() {
        customers.add("1001", WEEK_10, 100);
        customers.add("1001", WEEK_10, -300);
        customers.add("1001", WEEK_10, 0);
        customers.add("1001", WEEK_10.plus(1), 9_000);

        assertThat(background().usual("1001", WEEK_10.plus(1))).contains(new Usual(200, 2));
        assertThat(background().usual("1001", WEEK_10.plus(2))).contains(new Usual(300, 3));
    }

    @Test
    void nothing_is_usual_before_the_first_week_and_of_a_new_customer() {
        customers.add("1001", WEEK_10, 100);

        assertThat(background().usual("1001", WEEK_10)).isEmpty();
        assertThat(background().usual("1002", WEEK_10.plus(1))).isEmpty();
    }

    @Test
    void it_is_the_median_for_any_amounts() {
        Random random = new Random(42);
        for (int run = 0; run < 50; run++) {
            KeptBackground.Customers some = new KeptBackground.Customers();
            double[] amounts = new double[1 + random.nextInt(40)];
            for (int at = 0; at < amounts.length; at++) {
                amounts[at] = 1 + random.nextInt(1_000);
                some.add("1", WEEK_10, amounts[at]);
            }
            Arrays.sort(amounts);
            double middle = (amounts[(amounts.length - 1) / 2] + amounts[amounts.length / 2]) / 2;

            assertThat(new KeptBackground(true, true, Set.of(), some.all()).usual("1", WEEK_10.plus(1)))
                    .contains(new Usual(middle, amounts.length));
        }
    }
}

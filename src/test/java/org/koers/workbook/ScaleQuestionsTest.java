package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Answers;
import org.koers.intake.Background;
import org.koers.intake.Question;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.results.Result;

/** How often amounts out of scale are found, and how seldom sound ones are asked about (measures.md Q03). */
class ScaleQuestionsTest {
    private static final Sheet SHEET = new Sheet("f.xlsx", "R", Map.of(Field.NET_REVENUE, "E"));
    private static final int CUSTOMERS = 200;
    private static final int WEEKS = 40;
    /** One row in two hundred is wrong, as in a bad export. */
    private static final int ONE_IN = 200;

    private final Map<Integer, String> wrong = new HashMap<>();
    private final Map<String, Background.Usual> known = new HashMap<>();
    private int rows;

    /** Lognormal amounts around each customer's own size. */
    private Questions questions(int seed, double spread, boolean priced, UnaryOperator<BigDecimal> unit) {
        Random random = new Random(seed);
        SeenResults results = new SeenResults();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            double size = Math.exp(6 + random.nextGaussian());
            known.put("C" + customer, new Background.Usual(size, 30));
            for (int week = 1; week <= WEEKS; week++) {
                rows++;
                double quantity = Math.exp(spread * random.nextGaussian());
                double amount = size * quantity * Math.exp(0.2 * random.nextGaussian());
                BigDecimal revenue = unit.apply(BigDecimal.valueOf(amount)).setScale(2, RoundingMode.HALF_EVEN);
                if (random.nextInt(ONE_IN) == 0) {
                    boolean hundred = random.nextBoolean();
                    revenue = revenue.movePointRight(hundred ? 2 : 3);
                    wrong.put(rows, hundred ? "DIVIDE_100" : "DIVIDE_1000");
                }
                results.add(row(
                        customer,
                        week,
                        revenue,
                        priced ? BigDecimal.valueOf(size * quantity).setScale(3, RoundingMode.HALF_EVEN) : null));
            }
        }
        Questions questions = Questions.to(Answers.NONE);
        new ScaleQuestions(results, background()).tell(new Problems(questions));
        return questions;
    }

    private Result row(int customer, int week, BigDecimal revenue, @Nullable BigDecimal quantity) {
        return new Result(
                new IsoWeek(2026, week),
                "C" + customer,
                null,
                null,
                null,
                quantity == null ? null : "A",
                quantity,
                revenue,
                null,
                null,
                null,
                null,
                null,
                null,
                new Origin(SHEET, rows),
                Known.since(Instant.EPOCH));
    }

    private Background background() {
        return new Background() {
            @Override
            public boolean hasPlan() {
                return true;
            }

            @Override
            public boolean hasResults() {
                return true;
            }

            @Override
            public Set<String> segments() {
                return Set.of();
            }

            @Override
            public Optional<Usual> usual(String customerNo, IsoWeek before) {
                return Optional.ofNullable(known.get(customerNo));
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"0.5,false", "0.7,false", "0.85,false", "0.5,true", "1,true", "1.5,true"})
    void errors_are_found_and_sound_rows_seldom_asked_about(double spread, boolean priced) {
        int found = 0;
        int falseAlarms = 0;
        int errors = 0;
        int all = 0;
        for (int seed = 0; seed < 10; seed++) {
            wrong.clear();
            known.clear();
            rows = 0;
            List<Question> asked =
                    questions(seed, spread, priced, amount -> amount).all();
            for (Question question : asked) {
                int row = Integer.parseInt(question.id().replaceAll(".*!E", ""));
                String factor = wrong.get(row);
                found += factor == null ? 0 : 1;
                falseAlarms += factor == null ? 1 : 0;
            }
            errors += wrong.size();
            all += rows;
        }
        assertThat(found).isGreaterThanOrEqualTo((int) (0.95 * errors));
        assertThat(falseAlarms).isLessThan(all / 1_000);
    }

    @Test
    void a_sheet_in_cents_is_one_question() {
        Questions questions = questions(1, 0.7, false, amount -> amount.movePointRight(2));

        assertThat(questions.all().get(0).id()).isEqualTo("scale|R");
        assertThat(questions.all().get(0).choices().get(1).id()).isEqualTo("DIVIDE_100");
        assertThat(questions.all().size()).isLessThanOrEqualTo(1 + wrong.size());
    }
}

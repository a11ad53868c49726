# Independent numbers for the statistics of org.koers.signals. Run from the root of the project, rarely:
#   Rscript src/test/r/statistics.R          (R 4.2, packages strucchange and forecast)
# It writes src/test/resources/r/*.csv; the Java tests read those and need no R.
suppressMessages({library(strucchange); library(forecast)})
set.seed(20260118)
out <- "src/test/resources/r"
write <- function(frame, name) write.csv(format(frame, digits = 12, trim = TRUE, scientific = FALSE),
  file.path(out, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)

ar <- function(n, phi, sd) as.numeric(stats::filter(rnorm(n + 50, sd = sd * sqrt(1 - phi^2)), phi, "recursive"))[51:(n + 50)]
series <- list(
  v4 = c(100, 104, 97, 101, 95, 108, 99, 102, 96, 103, 98, 100),
  white = round(1 + rnorm(26, sd = .1), 4),
  correlated = round(1 + ar(52, .5, .1), 4),
  dropped = round(c(1 + rnorm(13, sd = .05), .9 + rnorm(17, sd = .05)), 4),
  risen = round(c(.95 + rnorm(30, sd = .08), 1.05 + rnorm(14, sd = .08)), 4),
  short = round(c(1 + rnorm(6, sd = .04), .8 + rnorm(4, sd = .04)), 4))
write(do.call(rbind, lapply(names(series), function(name)
  data.frame(series = name, value = series[[name]]))), "series")

# Lag-1 autocorrelation (acf), natural limits by their definition, and one change of mean: strucchange's least squares
# and the two-sample t test with pooled variance.
write(do.call(rbind, lapply(names(series), function(name) {
  x <- series[[name]]; n <- length(x); moving <- mean(abs(diff(x)))
  at <- breakpoints(breakpoints(x ~ 1, h = 4), breaks = 1)$breakpoints
  test <- t.test(x[(at + 1):n], x[1:at], var.equal = TRUE)
  data.frame(series = name, acf1 = acf(x, plot = FALSE)$acf[2], mean = mean(x), moving = moving,
    lower = mean(x) - 2.66 * moving, upper = mean(x) + 2.66 * moving,
    first = at, t = unname(test$statistic), size = mean(x[(at + 1):n]) / mean(x[1:at]) - 1)
})), "series-statistics")

students <- expand.grid(probability = c(.8, .9, .95, .975, .995), freedom = c(1, 3, 7, 12, 19, 51))
students$quantile <- qt(students$probability, students$freedom)
write(students, "student-quantiles")
below <- expand.grid(value = c(-3.2, -1.3, -.2, 0, .7, 2.5), freedom = c(1, 5, 12, 25, 51))
below$below <- pt(below$value, below$freedom)
write(below, "student-below")

rates <- data.frame(won = c(11, 9, 30, 5, 1, 40), decided = c(58, 58, 100, 10, 12, 90),
  wonBefore = c(61, 61, 61, 20, 30, 35), decidedBefore = c(180, 180, 180, 40, 60, 90))
rates <- cbind(rates, t(sapply(seq_len(nrow(rates)), function(i) with(rates[i, ], {
  one <- suppressWarnings(prop.test(won, decided, conf.level = .9, correct = FALSE))
  two <- suppressWarnings(prop.test(c(won, wonBefore), c(decided, decidedBefore), correct = FALSE))
  c(low = one$conf.int[1], high = one$conf.int[2],
    z = unname(sqrt(two$statistic)) * sign(won / decided - wonBefore / decidedBefore))
}))))
write(rates, "proportions")

chances <- list(few = c(.2, .01, .05, .03), none = c(.4, .6, .9), many = round(c(runif(36), rbeta(14, .3, 12)), 5),
  all = c(.001, .002, .004, .01))
write(do.call(rbind, lapply(names(chances), function(set) {
  p <- chances[[set]]
  data.frame(set = set, chance = p, kept = p.adjust(p, "BH") <= .10)
})), "false-discovery")

# Three years of weeks and one more, since R's robust weights are not those of the median for some series of even length
# (the partial sort in stl.f is given its two places in descending order): a smooth season, a peaked one with growth and single huge weeks, and a weak one that drops.
week <- 0:156
seasonal <- list(
  smooth = round(100 + 10 * sin(2 * pi * week / 52) + rnorm(157, sd = 3), 3),
  peaked = round((100 + .3 * week) * (1 + .8 * (week %% 52 >= 47)) * exp(rnorm(157, sd = .08)) *
    ifelse(week %in% c(20, 77, 131), 2.5, 1), 3),
  dropped = round(ifelse(week < 120, 100, 80) + 4 * cos(2 * pi * week / 26) + rnorm(157, sd = 6), 3))
write(do.call(rbind, lapply(names(seasonal), function(name) {
  x <- ts(seasonal[[name]], frequency = 52)
  plain <- stl(x, "periodic")$time.series
  robust <- stl(x, "periodic", robust = TRUE)$time.series
  data.frame(series = name, value = as.numeric(x), seasonal = as.numeric(plain[, 1]), trend = as.numeric(plain[, 2]),
    robustSeasonal = as.numeric(robust[, 1]), robustTrend = as.numeric(robust[, 2]))
})), "stl")
write(do.call(rbind, lapply(names(seasonal), function(name) {
  x <- ts(seasonal[[name]], frequency = 52)
  adjusted <- as.numeric(x - stl(x, "periodic")$time.series[, 1])
  theta <- thetaf(ts(adjusted), h = 26)
  simple <- ses(ts(adjusted), h = 1, initial = "optimal")
  data.frame(series = name, ahead = 1:26, theta = as.numeric(theta$mean), alpha = unname(simple$model$par["alpha"]),
    level = as.numeric(simple$mean))
})), "theta")

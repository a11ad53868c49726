package org.koers.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The options that commands share: how they are declared, and what was given. */
final class Options {
    private static final String WEEK_EXAMPLE = "2026-W20";

    private Options() {}

    static CommandSpec command(String name, Terminal terminal) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(terminal.word("cli.help-" + name));
        spec.usageMessage().synopsisHeading(terminal.word("cli.heading-usage") + " ");
        spec.usageMessage().parameterListHeading("%n" + terminal.word("cli.heading-files") + "%n");
        spec.usageMessage().optionListHeading("%n" + terminal.word("cli.heading-options") + "%n");
        spec.usageMessage().commandListHeading("%n" + terminal.word("cli.heading-commands") + "%n");
        spec.addOption(OptionSpec.builder("--help", "-h")
                .usageHelp(true)
                .description(terminal.word("cli.option-help"))
                .build());
        spec.addOption(option("--lang", "nl|en", terminal)
                .defaultValue(Language.NL.code())
                .showDefaultValue(Visibility.ALWAYS)
                .build());
        return spec;
    }

    static OptionSpec.Builder option(String name, String label, Terminal terminal) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(terminal.word("cli.option" + name.substring(1)));
    }

    static void addPlan(CommandSpec spec, Terminal terminal) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .arity("0..*")
                .description(terminal.word("cli.option-files"))
                .build());
        spec.addOption(option("--out", "DIR", terminal).build());
        spec.addOption(option("--plan", "NAME", terminal).build());
        spec.addOption(option("--year-starts", "W01", terminal)
                .defaultValue("W01")
                .showDefaultValue(Visibility.ALWAYS)
                .build());
        spec.addOption(option("--calendar", "nl|none|FILE.csv", terminal)
                .defaultValue("nl")
                .showDefaultValue(Visibility.ALWAYS)
                .build());
        spec.addOption(option("--currency", "EUR", terminal)
                .defaultValue("EUR")
                .showDefaultValue(Visibility.ALWAYS)
                .build());
    }

    static void addWeek(CommandSpec spec, String name, Terminal terminal) {
        spec.addOption(option(name, WEEK_EXAMPLE, terminal).build());
    }

    static void addRules(CommandSpec spec, Terminal terminal) {
        spec.addOption(option("--rules", "DIR|FILE.xlsx", terminal).build());
    }

    static @Nullable String text(ParseResult given, String name) {
        return given.matchedOptionValue(name, null);
    }

    /** @throws Stopped when the option is absent */
    static String required(ParseResult given, String name) {
        String value = text(given, name);
        if (value == null || value.isBlank()) {
            throw Stopped.usage("cli.option-missing", name);
        }
        return value;
    }

    /** The value, or the default that was declared with the option. */
    static String orDefault(ParseResult given, String name) {
        String value = text(given, name);
        return value != null
                ? value
                : String.valueOf(given.commandSpec().findOption(name).defaultValue());
    }

    /** @throws Stopped when the option is absent or no week */
    static IsoWeek week(ParseResult given, String name) {
        String value = required(given, name);
        return IsoWeek.parse(value).orElseThrow(() -> Stopped.usage("cli.no-week", name, value, WEEK_EXAMPLE));
    }
}

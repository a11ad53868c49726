package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, in JVMs of its own: nothing in it turns text into code, and it still advises. */
class PackagedJarIT {
    private static final Path JAR = Path.of(System.getProperty("koers.jar", "target/koers.jar"));
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/";

    @TempDir
    static Path unpacked;

    @BeforeAll
    static void unpack() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                boolean wanted =
                        entry.getName().startsWith(LIBRARIES) || entry.getName().startsWith(CLASSES);
                if (wanted && !entry.isDirectory()) {
                    Path file = unpacked.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    try (InputStream content = jar.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }

    private static List<String> libraries() {
        String[] names = unpacked.resolve(LIBRARIES).toFile().list();
        assertThat(names).as("libraries of " + JAR.getFileName()).isNotEmpty();
        return List.of(names);
    }

    @Test
    void there_is_no_compiler_and_no_script_engine_on_board() {
        assertThat(libraries())
                .noneMatch(name -> name.matches(
                        "(?i).*(mvel|ecj|javaparser|janino|groovy|feel|nashorn|rhino|graal|jruby|jython|beanshell|bsh-"
                                + "|model-codegen|decisiontables|kie-dmn|drools-engine-classic).*"));
    }

    @Test
    void no_rule_text_is_compiled_even_when_asked_for(@TempDir Path probe) throws Exception {
        String name = TriesToCompile.class.getName().replace('.', '/') + ".class";
        Path copy = probe.resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream content = TriesToCompile.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        String classPath = String.join(
                File.pathSeparator,
                probe.toString(),
                unpacked.resolve(CLASSES).toString(),
                unpacked.resolve(LIBRARIES) + File.separator + "*");

        Outcome outcome = java("-cp", classPath, TriesToCompile.class.getName());

        assertThat(outcome.text())
                .contains("script engines: 0")
                .contains("refused")
                .doesNotContain("it ran");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void it_still_advises(@TempDir Path out) throws Exception {
        Outcome outcome = java(
                "-jar",
                JAR.toString(),
                "advise",
                "sample-data/last-year-plus-ten.xlsx",
                "--as-of",
                "2026-W20",
                "--out",
                out.toString());

        assertThat(outcome.exit()).as(outcome.text()).isZero();
        assertThat(out.resolve("advisory.json"))
                .content()
                .contains("REVISE_TARGET")
                .contains("T03.total.2026-W13");
    }

    private record Outcome(int exit, String text) {}

    private static Outcome java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }
}

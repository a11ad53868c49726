package org.koers.wiring;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.store.KeptFile;
import org.koers.store.StoredFiles;
import org.koers.store.StoredPlans;
import org.koers.store.StoredUploads;
import org.koers.web.Downloads;
import org.koers.web.Intake;
import org.koers.workbook.InputFile;
import org.koers.workbook.MarkedWorkbook;

/** Files as they came, and with their problems marked in them. */
final class KeptDownloads implements Downloads {
    private final StoredFiles files;
    private final StoredUploads uploads;
    private final StoredPlans plans;
    private final KnownJobs jobs;

    KeptDownloads(Stores stores, KnownJobs jobs) {
        this.files = stores.files();
        this.uploads = stores.uploads();
        this.plans = stores.plans();
        this.jobs = jobs;
    }

    @Override
    public Optional<Download> original(long upload) {
        return files.ofUpload(upload).flatMap(KeptDownloads::download);
    }

    @Override
    public Optional<Download> original(UUID job) {
        return files.find(job).flatMap(KeptDownloads::download);
    }

    private static Optional<Download> download(KeptFile file) {
        return Files.isReadable(file.content())
                ? Optional.of(new Download(file.fileName(), out -> Files.copy(file.content(), out)))
                : Optional.empty();
    }

    @Override
    public Optional<Download> marked(long upload, Language language) {
        return files.ofUpload(upload)
                .flatMap(file -> marked(
                        new InputFile(file.fileName(), file.content()),
                        uploads.problems(upload),
                        new Wording(language, currency(file))));
    }

    @Override
    public Optional<Download> marked(UUID id, Language language) {
        return jobs.find(id)
                .flatMap(job -> marked(
                        new InputFile(job.fileName, job.file, passwordOf(job)),
                        problems(job.state()),
                        new Wording(
                                language, job.state() instanceof Intake.Checked checked ? checked.currency() : "EUR")));
    }

    private String currency(KeptFile file) {
        return Optional.ofNullable(file.plan())
                .flatMap(plans::find)
                .map(plan -> plan.settings().currency())
                .orElse("EUR");
    }

    private static char @Nullable [] passwordOf(IntakeJob job) {
        synchronized (job) {
            char[] password = job.password;
            return password == null ? null : password.clone();
        }
    }

    private static List<Problem> problems(Intake.State state) {
        if (state instanceof Intake.Refused refused) {
            return refused.problems();
        }
        return state instanceof Intake.Checked checked ? checked.reading().everyProblem() : List.of();
    }

    /** Written beforehand: whether a file can be marked shows while it is done. */
    private static Optional<Download> marked(InputFile file, List<Problem> problems, Wording wording) {
        if (!Files.isReadable(file.path())) {
            return Optional.empty();
        }
        try {
            Path copy = Files.createTempFile("koers-marked", ".part");
            boolean written = false;
            try (OutputStream out = Files.newOutputStream(copy)) {
                written = MarkedWorkbook.write(file, problems, wording, out).isEmpty();
            } finally {
                if (!written) {
                    Files.deleteIfExists(copy);
                }
            }
            return written
                    ? Optional.of(new Download(MarkedWorkbook.fileName(file, wording), out -> handOver(copy, out)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void handOver(Path copy, OutputStream out) throws IOException {
        try {
            Files.copy(copy, out);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}

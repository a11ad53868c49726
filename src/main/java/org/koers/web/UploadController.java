package org.koers.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in: each becomes a job of its own. */
@Controller
final class UploadController {
    private final Intake intake;
    private final PlanGate plans;
    private final Permissions permissions;
    private final Incoming incoming;

    UploadController(Intake intake, PlanGate plans, Permissions permissions, Incoming incoming) {
        this.intake = intake;
        this.plans = plans;
        this.permissions = permissions;
        this.incoming = incoming;
    }

    /** @param plan null: the plan that the file is about */
    @PostMapping("/uploads")
    String upload(
            Account account,
            @RequestParam List<MultipartFile> file,
            @RequestParam(required = false) @Nullable Long plan)
            throws IOException {
        permissions.require(account, Action.UPLOAD);
        if (plan != null) {
            permissions.require(
                    account, Action.UPLOAD, plans.open(account, plan).team());
        }
        List<UUID> jobs = new ArrayList<>();
        for (MultipartFile one : file) {
            String name = FileNames.shown(one.getOriginalFilename());
            if (!name.isEmpty()) {
                jobs.add(begun(account, plan, name, one));
            }
        }
        if (jobs.isEmpty()) {
            return "redirect:/data?none";
        }
        return jobs.size() == 1 ? "redirect:/intake/" + jobs.get(0) : "redirect:/intake";
    }

    private UUID begun(Account account, @Nullable Long plan, String name, MultipartFile file) throws IOException {
        Path copy = incoming.file();
        try {
            // By its file, so that it is moved and not written once more.
            file.transferTo(copy.toFile());
            return intake.begin(account, plan, name, copy);
        } catch (IOException | RuntimeException e) {
            // Nobody took it over.
            Files.deleteIfExists(copy);
            throw e;
        }
    }
}

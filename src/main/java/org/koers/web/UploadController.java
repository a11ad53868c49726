package org.koers.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.koers.measure.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Uploads a workbook and shows what became of it. */
@Controller
final class UploadController {
    private final Intake intake;
    private final Permissions permissions;

    UploadController(Intake intake, Permissions permissions) {
        this.intake = intake;
        this.permissions = permissions;
    }

    @PostMapping("/uploads")
    String upload(Account account, @RequestParam MultipartFile file) throws IOException {
        permissions.require(account, Action.UPLOAD);
        String name = FileNames.shown(file.getOriginalFilename());
        if (name.isEmpty()) {
            return "redirect:/data?none";
        }
        Path copy = Files.createTempFile("koers-upload", ".part");
        file.transferTo(copy);
        return "redirect:/intake/" + intake.begin(account, null, name, copy);
    }

    @GetMapping("/intake/{job}")
    String look(Account account, @PathVariable UUID job, Locale locale, Model model) {
        Intake.Job found = mine(account, job);
        model.addAttribute("job", found);
        model.addAttribute("fileName", found.fileName());
        if (found.state() instanceof Intake.Done done && done.remark() == null) {
            return "redirect:/plans/" + done.plan() + "/" + done.week() + "/advisory?upload=" + done.upload();
        }
        if (found.state() instanceof Intake.Refused refused) {
            model.addAttribute("refused", true);
            model.addAttribute("list", ProblemList.of(refused.problems(), new Wording(Languages.of(locale), "EUR")));
            return "problems";
        }
        if (found.state() instanceof Intake.Busy busy) {
            model.addAttribute("busy", busy);
            return "busy";
        }
        if (found.state() instanceof Intake.Done done && done.remark() != null) {
            model.addAttribute("remark", new Wording(Languages.of(locale), "EUR").render(done.remark()));
        }
        model.addAttribute("ended", found.state().getClass().getSimpleName().toLowerCase(Locale.ROOT));
        return "ended";
    }

    @PostMapping("/intake/{job}/stop")
    String stop(Account account, @PathVariable UUID job) {
        intake.stop(mine(account, job).id());
        return "redirect:/intake/" + job;
    }

    @PostMapping("/intake/{job}/again")
    String again(Account account, @PathVariable UUID job) {
        intake.again(mine(account, job).id());
        return "redirect:/intake/" + job;
    }

    private Intake.Job mine(Account account, UUID job) {
        return intake.look(job)
                .filter(found -> found.account() == account.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package org.koers.web;

import java.nio.charset.StandardCharsets;
import org.koers.report.Paper;
import org.koers.report.WordPaper;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a Word document, to be saved. */
final class WordAnswer {
    private WordAnswer() {}

    /** @param name of the file, without its ending */
    static ResponseEntity<byte[]> of(Paper paper, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WordPaper.MEDIA_TYPE))
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(FileNames.shown(name) + ".docx", StandardCharsets.UTF_8)
                        .build()))
                .body(WordPaper.write(paper));
    }
}

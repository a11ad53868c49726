package org.koers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;

class UploadControllerTest {
    private static final Account OPS = new Account(1, "ops", "Olga", Role.OPS, Set.of(1L), Theme.SYSTEM, true);

    @TempDir
    Path home;

    @Test
    void a_file_that_nobody_takes_over_is_not_left_where_it_came_in() {
        Intake refusing = (Intake) Proxy.newProxyInstance(
                Intake.class.getClassLoader(), new Class<?>[] {Intake.class}, (proxy, method, arguments) -> {
                    throw new AccessDeniedException("test");
                });
        Permissions permissions = new Permissions();
        Plans none = (Plans) Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {Plans.class}, (proxy, method, arguments) -> List.of());
        UploadController controller =
                new UploadController(refusing, new PlanGate(none, permissions), permissions, Incoming.emptied(home));
        MockMultipartFile file = new MockMultipartFile("file", "week20.xlsx", null, new byte[] {1});

        assertThatThrownBy(() -> controller.upload(OPS, List.of(file), null)).isInstanceOf(AccessDeniedException.class);

        assertThat(home).isEmptyDirectory();
    }
}

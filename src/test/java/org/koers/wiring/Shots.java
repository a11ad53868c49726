package org.koers.wiring;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** Pictures for a person to look at, made only where the environment names a folder: {@code KOERS_SHOTS}. */
final class Shots {
    private static final int HEIGHT = 900;
    private static final int WIDE = 1440;
    private static final int NARROW = 390;

    private Shots() {}

    /** The page as it is, wide and narrow, light and dark; it is wide and light afterwards. */
    static void of(Page page, String name) {
        String folder = System.getenv("KOERS_SHOTS");
        if (folder == null) {
            return;
        }
        for (int width : new int[] {NARROW, WIDE}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                page.setViewportSize(width, HEIGHT);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, name + "-" + width + "-" + scheme + ".png"))
                        .setFullPage(true));
            }
        }
    }
}

package dk.sagsgang.standalone.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless browser that watches: whatever a page asks of another host, or complains of, breaks the test that opened it.
 * One thread works with it.
 */
final class Chromium implements AutoCloseable {
    private static final int DESK_WIDTH = 1280;
    private static final int PHONE_WIDTH = 390;

    private final Playwright playwright;
    private final Browser browser;
    private final URI address;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    private Chromium(Path executable, URI address) {
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Opens a browser for the program at the address; the test is skipped, and says so, where there is none. */
    static Chromium at(URI address) {
        Optional<Path> executable = Stream.of(
                        Optional.ofNullable(System.getenv("SAGSGANG_TEST_CHROMIUM"))
                                .orElse("/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                executable.isPresent(), "There is no Chromium: install one, or name it in SAGSGANG_TEST_CHROMIUM.");
        return new Chromium(executable.get(), address);
    }

    /** A new reader at a desk, without cookies. */
    Page desk() {
        return page(DESK_WIDTH, 900, ColorScheme.LIGHT);
    }

    /** A new reader with a phone. */
    Page phone() {
        return page(PHONE_WIDTH, 844, ColorScheme.LIGHT);
    }

    /** A new reader at a desk who likes it dark. */
    Page dark() {
        return page(DESK_WIDTH, 900, ColorScheme.DARK);
    }

    /** A new reader with a phone who likes it dark. */
    Page darkPhone() {
        return page(PHONE_WIDTH, 844, ColorScheme.DARK);
    }

    /** Another tab of the reader who has the page open. */
    Page anotherTab(Page page) {
        return watched(page.context());
    }

    /** A new reader with a browser of a kind of its own. */
    Page page(Browser.NewContextOptions kind) {
        return watched(browser.newContext(kind.setBaseURL(address.toString()).setViewportSize(DESK_WIDTH, 900)));
    }

    private Page page(int width, int height, ColorScheme colours) {
        return watched(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("da-DK")
                .setTimezoneId("Europe/Copenhagen")));
    }

    private Page watched(BrowserContext context) {
        Page page = context.newPage();
        page.onRequest(request -> {
            URI asked = URI.create(request.url().replaceAll("[^!-~]", "_"));
            if (!"data".equals(asked.getScheme()) && !address.getHost().equals(asked.getHost())) {
                complaints.add("asked of another host: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isOfTheConnection(message.text())) {
                complaints.add(message.text() + " (" + page.url() + ")");
            }
        });
        page.onPageError(error -> complaints.add(error + " (" + page.url() + ")"));
        return page;
    }

    /**
     * A stream that breaks off while the program restarts is told by the browser too, and so is a question that a newer one
     * took the place of. Neither is a fault of the page.
     */
    private static boolean isOfTheConnection(String complaint) {
        return complaint.startsWith("Failed to load resource")
                || complaint.startsWith("htmx:sendError")
                || complaint.startsWith("htmx:sendAbort")
                || complaint.startsWith("htmx:afterRequest")
                || complaint.startsWith("Response Status Error Code 503")
                || complaint.contains("net::ERR_");
    }

    /** Fails with whatever the pages complained of since this was asked last. */
    void requireNoComplaint() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        assertThat(all).isEmpty();
    }

    /** Keeps a picture of the whole page under the name. */
    static void shoot(Page page, String name) {
        shoot(page, Path.of("target", "screens", name + ".png"));
    }

    /** The same; with {@code -Dsagsgang.readme=write} it is the one that the README shows. */
    static void shootForReadme(Page page, String name) {
        shoot(page, name);
        if ("write".equals(System.getProperty("sagsgang.readme"))) {
            shoot(page, Path.of("..", "docs", "screens", name + ".png"));
        }
    }

    private static void shoot(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A person opens the phone page in a browser, writes and reads the answer, on a phone and on a desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhonePageIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private RunningProduct product;
    private ChromeDriver browser;

    @BeforeAll
    void open(@TempDir Path profile) {
        assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER), "There is no Chromium on this machine.");
        product = RunningProduct.start();
        ChromeOptions options = new ChromeOptions().setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,800",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        browser = new ChromeDriver(service, options);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (product != null) {
            product.close();
        }
    }

    @Test
    void somebodyBooksTheirSalesAndAsksForTheBalance() throws IOException {
        show(1280, 800);
        screenshot("desk-start");
        test("contact-5511999990001").click();
        screenshot("desk-empty-chat");
        assertThat(ask("Recebi R$ 5.000 de vendas hoje")).contains("R$ 5.000,00");
        assertThat(ask("saldo")).contains("R$ 5.000,00");
        screenshot("desk-answered");

        show(390, 844);
        screenshot("phone-contacts");
        test("contact-5511999990001").click();
        await().untilAsserted(
                        () -> assertThat(answers()).as("the chat as it was").hasSize(2));
        assertThat(ask("Paguei R$ 1.200 de aluguel ontem")).contains("R$ 1.200,00");
        assertThat(ask("saldo")).contains("R$ 3.800,00");
        screenshot("phone-answered");
        assertThat(browser.manage().logs().get("browser").getAll())
                .as("what the page complained about")
                .isEmpty();
    }

    /** The page anew at this size; a window of this kind cannot be as narrow as a phone, so the size is emulated. */
    private void show(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        width < 600 ? 2 : 1,
                        "mobile",
                        width < 600));
        browser.get(product.settings.phone().toString());
        test("contact-5511999990001");
    }

    private String ask(String text) {
        int before = answers().size();
        test("composer").sendKeys(text);
        test("send").click();
        await().atMost(Duration.ofSeconds(20)).until(() -> answers().size() > before);
        return answers().getLast();
    }

    /** Read in one go by the browser, because the page draws a chat anew at every tick. */
    private List<String> answers() {
        Object texts = browser.executeScript(
                "return [...document.querySelectorAll('[data-testid=bubble-out]')].map(bubble => bubble.innerText)");
        return ((List<?>) Objects.requireNonNull(texts))
                .stream().map(String::valueOf).toList();
    }

    private WebElement test(String id) {
        By place = By.cssSelector("[data-testid='" + id + "']");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.findElements(place).stream().anyMatch(WebElement::isDisplayed));
        return browser.findElements(place).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow();
    }

    private void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}

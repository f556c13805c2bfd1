package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A person opens the phone page in a browser, writes and reads the answer, on a phone and on a desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhonePageIT {
    private RunningProduct product;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path profile) {
        Browser.assume();
        product = RunningProduct.start();
        browser = Browser.open(profile);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        if (product != null) {
            product.close();
        }
    }

    @Test
    void somebodyBooksTheirSalesAndAsksForTheBalance() {
        show(1280, 800);
        browser.screenshot("desk-start");
        browser.test("contact-5511999990001").click();
        browser.screenshot("desk-empty-chat");
        assertThat(ask("Recebi R$ 5.000 de vendas hoje")).contains("R$ 5.000,00");
        assertThat(ask("saldo")).contains("R$ 5.000,00");
        browser.screenshot("desk-answered");

        show(390, 844);
        browser.screenshot("phone-contacts");
        browser.test("contact-5511999990001").click();
        await().untilAsserted(
                        () -> assertThat(answers()).as("the chat as it was").hasSize(2));
        assertThat(ask("Paguei R$ 1.200 de aluguel ontem")).contains("R$ 1.200,00");
        assertThat(ask("saldo")).contains("R$ 3.800,00");
        browser.screenshot("phone-answered");
        assertThat(browser.driver.manage().logs().get("browser").getAll())
                .as("what the page complained about")
                .isEmpty();
    }

    private void show(int width, int height) {
        browser.show(product.settings.phone().toString(), width, height);
        browser.test("contact-5511999990001");
    }

    private String ask(String text) {
        int before = answers().size();
        browser.test("composer").sendKeys(text);
        browser.test("send").click();
        await().atMost(Duration.ofSeconds(20)).until(() -> answers().size() > before);
        return answers().getLast();
    }

    /** Read in one go by the browser, because the page draws a chat anew at every tick. */
    private List<String> answers() {
        Object texts = browser.driver.executeScript(
                "return [...document.querySelectorAll('[data-testid=bubble-out]')].map(bubble => bubble.innerText)");
        return ((List<?>) Objects.requireNonNull(texts))
                .stream().map(String::valueOf).toList();
    }
}

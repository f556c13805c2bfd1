package br.app.falachefe.local;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.openqa.selenium.By;

/** Temporal's Web UI 2.50 under an operator's hands. */
final class WebUi {
    private static final By CONVERSATION = By.cssSelector("a[href*='/workflows/conversation']");

    private final Browser browser;
    private final URI address;

    WebUi(Browser browser, URI address) {
        this.browser = browser;
        this.address = address;
    }

    /** The list of workflows that a query finds, once there is one. */
    void find(String query) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        browser.show(
                address.resolve("/namespaces/default/workflows?query=" + encoded)
                        .toString(),
                1440,
                900);
        browser.see(CONVERSATION);
    }

    /** The list draws itself anew while it loads, and then a click is lost. */
    void openFirst() {
        browser.clickUntil(CONVERSATION, () -> browser.driver.getCurrentUrl().endsWith("/timeline"));
    }

    /** What the workflow itself says of where it stands; the page asks it only when the key R is pressed. */
    String currentDetails() {
        browser.test("user-metadata-tab").click();
        browser.see(By.xpath("//h2[contains(., 'Current Details')] | //h3[contains(., 'Current Details')]"));
        browser.driver.findElement(By.tagName("body")).sendKeys("r");
        browser.driver.switchTo().frame(browser.see(By.tagName("iframe")));
        try {
            return browser.see(By.xpath("//body[contains(., 'Situação')]")).getText();
        } finally {
            browser.driver.switchTo().defaultContent();
        }
    }

    /** Opens the dialog and chooses a signal; nothing is sent yet. */
    void chooseSignal(String name) {
        browser.see(By.xpath("//button[contains(., 'More Actions')]")).click();
        browser.test("signal-button").click();
        browser.test("signal-select-button").click();
        browser.see(By.xpath("//li[@role='option'][contains(., '" + name + "')]"))
                .click();
    }

    void send() {
        browser.see(By.cssSelector("dialog[open] [data-testid='confirm-modal-button']"))
                .click();
    }
}

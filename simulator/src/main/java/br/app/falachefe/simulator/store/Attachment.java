package br.app.falachefe.simulator.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a message carries besides its text; mostly one of these.
 *
 * @param menu choices offered, as they were sent
 * @param choices the same choices, taken apart
 * @param choice id of the button or row that was chosen
 * @param says what a voice note, photo or document says
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Attachment(
        @Nullable Menu menu,
        @Nullable List<Choice> choices,
        @Nullable String choice,
        @Nullable StoredFile file,
        @Nullable String says,
        @Nullable Place location,
        @Nullable ContactCard contact) {

    public static final Attachment NONE = new Attachment(null, null, null, null, null, null, null);

    public static Attachment of(Menu menu) {
        return new Attachment(menu, Choice.of(menu), null, null, null, null, null);
    }

    public static Attachment chosen(@Nullable String choice) {
        return new Attachment(null, null, choice, null, null, null, null);
    }

    public static Attachment of(StoredFile file, @Nullable String says) {
        return new Attachment(null, null, null, file, says, null, null);
    }

    public static Attachment of(Place location) {
        return new Attachment(null, null, null, null, null, location, null);
    }

    public static Attachment of(ContactCard contact) {
        return new Attachment(null, null, null, null, null, null, contact);
    }
}

package br.app.falachefe.app.config;

/** A setting that must be mended before the product can start; the message is the one sentence that says how. */
public class BadSettingException extends RuntimeException {
    public BadSettingException(String sentence) {
        super(sentence);
    }
}

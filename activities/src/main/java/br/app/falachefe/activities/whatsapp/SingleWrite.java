package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.outbox.WriteGuard;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets one request be written once, and knows whether it was. OkHttp calls network interceptors when the connection
 * stands and before it writes; it may do so again for its own retries, which are refused here.
 */
final class SingleWrite {
    private final WriteGuard guard;
    private volatile boolean begun;

    SingleWrite(WriteGuard guard) {
        this.guard = guard;
    }

    /** False proves that nothing was written. */
    boolean hasBegun() {
        return begun;
    }

    void begin() throws IOException {
        if (begun) {
            throw new IOException("A request that may have been read is not written again");
        }
        guard.beforeWrite();
        begun = true;
    }

    /** Network interceptor that finds the request's own {@code SingleWrite} in its tag. */
    static Response intercept(Interceptor.Chain chain) throws IOException {
        SingleWrite write = chain.request().tag(SingleWrite.class);
        if (write == null) {
            throw new IllegalStateException("Each request brings its own SingleWrite");
        }
        write.begin();
        return chain.proceed(chain.request());
    }
}

# The images that we build: "app" (web and worker, told apart by ROLE) and "simulator" (docker-compose.simulated.yml).
# What each RUN does was tried as plain processes; docs/production.md says which and how.

FROM maven:3.9.16-eclipse-temurin-25-noble AS build
WORKDIR /source
COPY . .
# Shown by build_info and /health; scripts/deploy gives the commit.
ARG COMMIT=unknown
# Style and tests are for 'mvn verify' before a release, not for the server. The server's memory is the product's, which runs
# meanwhile: a heap of 384 MB for Maven and for what it starts, such as the classifier's training; the compiler's own is as large.
RUN --mount=type=cache,target=/root/.m2 \
    export JDK_JAVA_OPTIONS="-Xmx384m -XX:+UseSerialGC" \
    && mvn -B -q -pl app,simulator -am -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcheckstyle.skip=true \
        -Dmaven.compiler.maxmem=384m -Dcommit="$COMMIT" package \
    && java -Djarmode=tools -jar app/target/falachefe.jar extract --layers --destination /layers/app \
    && java -Djarmode=tools -jar simulator/target/falachefe-simulator.jar extract --layers --destination /layers/simulator

FROM eclipse-temurin:25.0.3_9-jre-noble AS runtime
RUN groupadd --system --gid 10001 falachefe \
    && useradd --system --uid 10001 --gid falachefe --no-create-home --shell /usr/sbin/nologin falachefe \
    && install -d -o falachefe -g falachefe /logs /data
COPY --chmod=555 build/healthy /usr/local/bin/healthy
# One garbage collector for training and running: a cache made with another one would not be used. The first compiler alone: the
# second one makes nothing here faster that customers would notice, and takes a second core for each start while they are served.
# Heap, classes, code and buffers together are at most four fifths of a container; threads and the rest need theirs.
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxRAMPercentage=33 -XX:+ExitOnOutOfMemoryError \
-XX:MaxMetaspaceSize=160m -XX:ReservedCodeCacheSize=48m -XX:MaxDirectMemorySize=32m \
--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
WORKDIR /app

FROM runtime AS app
COPY --from=build /layers/app/dependencies/ ./
COPY --from=build /layers/app/snapshot-dependencies/ ./
COPY --from=build /layers/app/application/ ./
# Starts up to the refreshed context, writes down what it loaded and ends: neither database nor Redis nor engine is there.
# In this stage, because a cache is valid only for these very files and this very JVM.
RUN ROLE=all SPRING_FLYWAY_ENABLED=false LOG_DIR=/tmp/logs LOG_LEVEL=WARN \
    DATABASE_URL=postgresql://training:training@127.0.0.1:1/training REDIS_URL=redis://127.0.0.1:1 \
    UAZ_BASE_URL=http://127.0.0.1:1 UAZ_API_KEY=training UAZ_API_SECRET=training CONVERSATION_KEY=training \
    OPENAI_API_KEY=training OPERATOR_API_KEY=training \
    java -XX:AOTCacheOutput=/app/falachefe.aot -Xlog:aot=error -Dspring.context.exit=onRefresh -jar falachefe.jar \
    && test -s /app/falachefe.aot && rm -rf /tmp/logs
ENV PORT=8000 LOG_DIR=/logs
USER 10001:10001
EXPOSE 8000
ENTRYPOINT ["java", "-XX:AOTCache=/app/falachefe.aot", "-jar", "falachefe.jar"]

FROM runtime AS simulator
COPY --from=build /layers/simulator/dependencies/ ./
COPY --from=build /layers/simulator/snapshot-dependencies/ ./
COPY --from=build /layers/simulator/application/ ./
ENV PORT=8090 SIMULATOR_PORT=8090 SIMULATOR_DATA_DIR=/data
USER 10001:10001
EXPOSE 8090
ENTRYPOINT ["java", "-jar", "falachefe-simulator.jar"]

# Its own image has no shell; Compose's health check wants one.
FROM nginx/nginx-prometheus-exporter:1.5.3 AS exporter
FROM busybox:1.37.0 AS nginx-exporter
COPY --from=exporter /usr/bin/nginx-prometheus-exporter /usr/bin/
USER 65534:65534
EXPOSE 9113
ENTRYPOINT ["/usr/bin/nginx-prometheus-exporter"]

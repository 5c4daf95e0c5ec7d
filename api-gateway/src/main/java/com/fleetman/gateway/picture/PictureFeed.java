// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import com.fleetman.gateway.settings.GatewayProperties;
import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.broker.UpdateConsumer;
import com.fleetman.messaging.broker.UpdateListener;
import com.fleetman.messaging.update.UpdateBatch;

/**
 * Keeps the picture up to date: listens to the broker first and asks the tracker for a snapshot afterwards, so that
 * nothing is lost between the two; and again whenever updates may have been missed.
 */
public final class PictureFeed implements UpdateListener, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(PictureFeed.class);
    private static final Duration EMIT_PATIENCE = Duration.ofSeconds(1);

    private final UpdateConsumer updates;
    private final SnapshotLoader loader;
    private final LivePicture picture;
    private final PictureMeters meters;
    private final GatewayProperties.Picture settings;
    private final SequenceWatch sequences = new SequenceWatch();
    private final Sinks.Many<SnapshotCause> wanted = Sinks.many().multicast().directBestEffort();
    private final Disposable.Composite running = Disposables.composite();
    private volatile @Nullable Subscription subscription;
    private volatile boolean subscribed;
    private volatile boolean loaded;

    PictureFeed(UpdateConsumer updates, SnapshotLoader loader, LivePicture picture, PictureMeters meters,
            GatewayProperties.Picture settings) {
        this.updates = updates;
        this.loader = loader;
        this.picture = picture;
        this.meters = meters;
        this.settings = settings;
    }

    /** Whether the broker is reachable. */
    public boolean connected() {
        Subscription current = subscription;
        return current != null && current.connected();
    }

    /** Whether a snapshot has ever been complete. */
    boolean loaded() {
        return loaded;
    }

    @Override
    public void start() {
        // Whatever is wanted while a snapshot is being loaded comes down to one more.
        running.add(wanted.asFlux().onBackpressureLatest().concatMap(this::snapshot, 0).subscribe());
        running.add(Mono.delay(settings.brokerGrace())
                .filter(_ -> !subscribed)
                .subscribe(_ -> want(SnapshotCause.START)));
        subscription = updates.subscribe(this);
    }

    @Override
    public void subscribed() {
        subscribed = true;
        want(SnapshotCause.SUBSCRIBED);
    }

    @Override
    public void received(UpdateBatch batch) {
        sequences.missedBefore(batch).ifPresent(this::want);
        try {
            picture.merge(batch.updates());
        } catch (IllegalArgumentException e) {
            log.warn("An update of {} is of no use, a snapshot makes up for it: {}", batch.publisher(), e.getMessage());
            want(SnapshotCause.UNREADABLE);
        }
    }

    private void want(SnapshotCause cause) {
        wanted.emitNext(cause, Sinks.EmitFailureHandler.busyLooping(EMIT_PATIENCE));
    }

    private Mono<Void> snapshot(SnapshotCause cause) {
        Retry untilItAnswers = Retry.backoff(Long.MAX_VALUE, settings.retryPause())
                .maxBackoff(settings.maxRetryPause())
                .doBeforeRetry(failure -> log.debug("No snapshot yet", failure.failure()));
        return loader.load().retryWhen(untilItAnswers).doOnSuccess(_ -> finished(cause));
    }

    private void finished(SnapshotCause cause) {
        loaded = true;
        meters.snapshotLoaded(cause);
        log.info("Snapshot of {} vehicles, cause: {}", picture.size(), cause.tag());
    }

    @Override
    public void stop() {
        running.dispose();
        Subscription current = subscription;
        if (current != null) {
            current.close();
            subscription = null;
        }
    }

    @Override
    public boolean isRunning() {
        return subscription != null;
    }

    /** Before the web server starts, and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import com.fleetman.messaging.report.PositionReport;

/** Reports on their way to the broker, at most so many: whoever adds never waits, the oldest give way. */
final class ReportBuffer {
    private final int capacity;
    private final Deque<PositionReport> reports = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    ReportBuffer(int capacity) {
        this.capacity = capacity;
    }

    /** @return how many were lost */
    int add(List<PositionReport> more) {
        lock.lock();
        try {
            reports.addAll(more);
            int lost = Math.max(0, reports.size() - capacity);
            for (int i = 0; i < lost; i++) {
                reports.removeFirst();
            }
            changed.signal();
            return lost;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for reports and takes the oldest; takes none only when the buffer is closed and empty. */
    List<PositionReport> take(int most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (reports.isEmpty() && !closed) {
                changed.await();
            }
            List<PositionReport> batch = new ArrayList<>(Math.min(most, reports.size()));
            while (batch.size() < most && !reports.isEmpty()) {
                batch.add(reports.removeFirst());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return reports.size();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will be added. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

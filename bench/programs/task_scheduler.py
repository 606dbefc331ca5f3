# Class and method heavy: tasks, queues and packets of a small operating system, in own classes.
class Packet:
    def __init__(self, link, kind, target):
        self.link, self.kind, self.target, self.data, self.index = link, kind, target, [0] * 4, 0

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, name, priority, work):
        self.scheduler, self.name, self.priority, self.queue = scheduler, name, priority, work
        self.held, self.waiting, self.runs = False, work is None, 0

    @property
    def ready(self):
        return not self.held and not (self.waiting and self.queue is None)

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
        return packet

    def step(self):
        self.waiting = False
        self.runs += 1
        self.run(self.take())

    def run(self, packet):
        raise NotImplementedError

    def wait(self):
        self.waiting = True


class Idle(Task):
    seed = 1

    def run(self, packet):
        self.seed = self.seed * 1103515245 + 12345 & 0x7FFFFFFF
        self.scheduler.release("disk" if self.seed & 64 else "net")


class Device(Task):
    pending = None

    def run(self, packet):
        if packet is None:
            if self.pending is None:
                self.wait()
                return
            done, self.pending = self.pending, None
            self.scheduler.send(done, done.target)
        else:
            self.pending = packet
            self.held = True


class Worker(Task):
    turn = False

    def run(self, packet):
        if packet is None:
            self.wait()
            return
        self.turn = not self.turn
        packet.target = "handler a" if self.turn else "handler b"
        for i in range(4):
            packet.data[i] = (packet.index + i * 7) % 26
        packet.index += 1
        self.scheduler.send(packet, packet.target)


class Handler(Task):
    total = 0

    def __init__(self, *args, device):
        super().__init__(*args)
        self.device = device

    def run(self, packet):
        if packet is None:
            self.wait()
            return
        self.total += sum(packet.data)
        packet.target = "worker"
        self.scheduler.send(packet, self.device)


class Scheduler:
    def __init__(self):
        self.tasks, self.sent = {}, 0

    def add(self, kind, name, priority, work=None, **kw):
        self.tasks[name] = kind(self, name, priority, work, **kw)

    def release(self, name):
        self.tasks[name].held = False

    def send(self, packet, name):
        task = self.tasks[name]
        self.sent += 1
        task.queue = packet.append_to(task.queue)

    def run(self, steps):
        order = sorted(self.tasks.values(), key=lambda t: -t.priority)
        for _ in range(steps):
            for task in order:
                if task.ready:
                    task.step()
                    break


scheduler = Scheduler()
work = Packet(Packet(Packet(None, "w", None), "w", None), "w", None)
scheduler.add(Idle, "idle", 0, Packet(None, "i", None))
scheduler.tasks["idle"].wait = lambda: None
scheduler.add(Worker, "worker", 1000, work)
scheduler.add(Handler, "handler a", 2000, device="disk")
scheduler.add(Handler, "handler b", 3000, device="net")
scheduler.add(Device, "disk", 4000)
scheduler.add(Device, "net", 5000)
scheduler.run(60_000)
scheduler.sent, {t.name: t.runs for t in scheduler.tasks.values()}, scheduler.tasks["handler a"].total

# Integer lists: slices, swaps and reversals over all permutations.
def fannkuch(n):
    p, count, best, checksum, parity, r = list(range(n)), [0] * n, 0, 0, 0, n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        q, flips = p[:], 0
        while q[0]:
            q[:q[0] + 1] = q[q[0]::-1]
            flips += 1
        best = max(best, flips)
        checksum += -flips if parity else flips
        while True:
            if r == n:
                return checksum, best
            p.insert(r, p.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        parity ^= 1


fannkuch(8)

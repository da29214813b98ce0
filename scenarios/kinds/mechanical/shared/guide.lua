-- What guides on rails and on bushes have in common: friction, a tight spot, play, dirt.
local shared = {}

function shared.laws(p)
  return {
    { "rod_grip", nodes = { "carriage", "reference" }, limit = p.friction, stiction_ratio = p.stiction, viscous = p.viscous,
      writes = { force = "force", slip_speed = "slip", heat = "heat" } },
    { "spring", nodes = { "carriage", "reference" }, preload = 0, rate = 0, writes = { length = "position", force = "spring_force" } },
    { "proximity", from = p.tight_from, to = p.tight_to, hysteresis = 0, delay = 0, reads = { value = "position" }, writes = { detected = "in_tight_spot" } },
    { "rod_grip", nodes = { "carriage", "reference" }, limit = p.tight_force, reads = { grip = "in_tight_spot" }, writes = { force = "tight_force" } },
    { "condition", value1 = p.play, value2 = p.dry, value3 = p.chips, value4 = 3 * p.play,
      writes = { value1 = "play", value2 = "dry", value3 = "chips", value4 = "repeatability" } },
  }
end

shared.signals = { "force", "slip", "heat", "position", "spring_force", "in_tight_spot", "tight_force", "play", "dry", "chips", "repeatability" }

function shared.parameters(d)
  return {
    friction = { unit = "N", default = d.friction, min = 0, max = 1e4 },
    stiction = { unit = "1", default = 1.1, min = 1, max = 5 },
    viscous = { unit = "N.s/m", default = "2 N.s/m", min = 0, max = 1e5 },
    tight_force = { unit = "N", default = "0 N", min = 0, max = 1e4 }, -- more, where the rail is out of line
    tight_from = { unit = "m", default = "100 mm", min = -10, max = 10 },
    tight_to = { unit = "m", default = "140 mm", min = -10, max = 10 },
    play = { unit = "m", default = d.play, min = 0, max = 0.01 },
    dry = { unit = "1", default = 0, min = 0, max = 1 },
    chips = { unit = "1", default = 0, min = 0, max = 1 },
  }
end

return shared

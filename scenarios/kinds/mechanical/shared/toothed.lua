-- What meshes over a distance: toothed belts and chains. They do not slip, they jump; they wear in length and teeth.
local shared = {}

function shared.laws(p)
  return {
    { "inertia", nodes = { "driver" }, inertia = p.wheel_inertia },
    { "inertia", nodes = { "driven" }, inertia = p.wheel_inertia * 2 },
    { "gear", nodes = { "driver", "driven" }, ratio = p.teeth_driven / p.teeth_driver, efficiency = p.efficiency, stiffness = p.stiffness,
      damping = p.stiffness / 1000, backlash = p.slack, limit = p.jump_torque, drag = p.drag, broken = p.broken,
      writes = { force = "torque", twist = "twist", heat = "heat", slipped = "slipped" } },
    { "vibration", nodes = { "driver" }, mesh = p.roughness, looseness = p.flutter, writes = { total = "vibration", mesh = "mesh" } },
    { "condition", value1 = p.length, value2 = p.rust, value3 = p.hooks, value4 = p.offset, value5 = p.clip_reversed, value6 = p.tension,
      writes = { value1 = "length", value2 = "rust", value3 = "hooks", value4 = "offset", value5 = "clip", value6 = "tension_now" } },
    { "condition", value1 = p.broken, value2 = p.tensioner, writes = { value1 = "gone", value2 = "tensioner" } },
    { "thermal_mass", capacity = 200, conductance = 1.5, reads = { heat1 = "heat" }, writes = { temperature = "temperature" } },
  }
end

shared.signals = { "torque", "twist", "heat", "slipped", "vibration", "mesh", "length", "rust", "hooks", "offset", "clip", "tension_now", "gone",
  "tensioner", "temperature" }

function shared.parameters(d)
  return {
    teeth_driver = { unit = "1", default = d.teeth_driver, min = 6, max = 200 },
    teeth_driven = { unit = "1", default = d.teeth_driven, min = 6, max = 200 },
    efficiency = { unit = "1", default = d.efficiency, min = 0.1, max = 1 },
    stiffness = { unit = "1", default = d.stiffness, min = 10, max = 1e7 }, -- [N m/rad] at the driven wheel
    slack = { unit = "rad", default = d.slack, min = 0, max = 1 },
    jump_torque = { unit = "Nm", default = d.jump_torque, min = 0, max = 1e5 },
    drag = { unit = "Nm", default = "0.1 Nm", min = 0, max = 1e3 },
    wheel_inertia = { unit = "kg.m2", default = "0.0015 kg.m2", min = 1e-6, max = 100 },
    roughness = { unit = "1", default = 0.1, min = 0, max = 1 },
    flutter = { unit = "1", default = 0, min = 0, max = 1 },
    length = { unit = "m", default = d.length, min = 0.01, max = 10 }, -- of twenty pitches
    rust = { unit = "1", default = 0, min = 0, max = 1 },
    hooks = { unit = "1", default = 0, min = 0, max = 1 },
    offset = { unit = "m", default = "0.3 mm", min = 0, max = 0.1 },
    clip_reversed = { unit = "1", default = 0, min = 0, max = 1 },
    tension = { unit = "N", default = d.tension, min = 0, max = 1e5 },
    tensioner = { unit = "1", default = 1, min = 0, max = 1 }, -- 1 follows, 0 seized
    broken = { unit = "1", default = 0, min = 0, max = 1 },
  }
end

return shared

-- seconds: 8
depanne.api(1)
local line = depanne.include "lines/oil.lua" ("oil_motor")
local function add(ref, path, given)
  given = given or {}
  given.station, given.place = 1, "field"
  line.add(ref, path, given)
end
local function drain(terminal)
  line.tube("T" .. terminal:sub(1, #terminal - 2) .. terminal:sub(-1), terminal, "B1:T", { kind = "kinds/hydraulic/oil_tube.lua" })
end
add("K", "kinds/bench/hand.lua")
add("V1", "kinds/hydraulic/oil_valve_4_3.lua", { coil_a = "K.a", coil_b = "K.b", flow = "12 l/min" })
add("DUT", "kinds/hydraulic/oil_motor.lua", { viscosity = "B1.viscosity" })
add("L1", "kinds/bench/brake.lua", { pull = "5 N.m", torque = "2 N.m" })
add("Q1", "kinds/hydraulic/oil_throttle.lua")
drain("V1:T")
drain("DUT:D")
line.join("B1:P", "V1:P")
line.join("V1:A", "DUT:B")
line.join("V1:B", "DUT:A", "DUT:X")
line.join("DUT:shaft", "L1:shaft")
line.startup { { at = "1 s", set = "K.b", value = 1 }, { at = "6 s", set = "K.b", value = 0 } }
return line

-- seconds: 10
depanne.api(1)
local line = depanne.include "lines/oil.lua" ("oil_throttle")
local function add(ref, path, given)
  given = given or {}
  given.station, given.place = 1, "field"
  line.add(ref, path, given)
end
local function drain(terminal)
  line.tube("T" .. terminal:sub(1, #terminal - 2) .. terminal:sub(-1), terminal, "B1:T", { kind = "kinds/hydraulic/oil_tube.lua" })
end
add("K", "kinds/bench/hand.lua")
add("V1", "kinds/hydraulic/oil_valve_4_3.lua", { coil_a = "K.a", coil_b = "K.b" })
add("DUT", "kinds/hydraulic/oil_throttle.lua", { viscosity = "B1.viscosity" })
add("A1", "kinds/hydraulic/oil_cylinder.lua", { viscosity = "B1.viscosity" })
drain("V1:T")
line.join("B1:P", "V1:P")
line.join("V1:A", "A1:A")
line.join("V1:B", "DUT:A")
line.join("DUT:B", "A1:B")
line.startup {
  { at = "1 s", set = "K.a", value = 1 }, { at = "1.7 s", set = "K.a", value = 0 }, { at = "4 s", set = "K.b", value = 1 },
  { at = "6 s", set = "K.b", value = 0 }, { at = "6.5 s", set = "K.a", value = 1 }, { at = "15 s", set = "K.a", value = 0 },
  { at = "15.5 s", set = "K.b", value = 1 },
}
return line

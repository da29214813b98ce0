-- seconds: 14
depanne.api(1)
local line = depanne.include "lines/oil.lua" ("oil_unloading_valve")
local function add(ref, path, given)
  given = given or {}
  given.station, given.place = 1, "field"
  line.add(ref, path, given)
end
local function drain(terminal)
  line.tube("T" .. terminal:sub(1, #terminal - 2) .. terminal:sub(-1), terminal, "B1:T", { kind = "kinds/hydraulic/oil_tube.lua" })
end
add("DUT", "kinds/hydraulic/oil_unloading_valve.lua")
add("Z1", "kinds/hydraulic/oil_accumulator.lua", { relief = "120 bar" })
add("U1", "kinds/bench/oil_user.lua", { flow = "0.5 l/min", volume = "100 ml" })
drain("DUT:T")
drain("Z1:T")
line.join("B1:P", "DUT:P")
line.join("DUT:A", "Z1:P", "U1:P")
line.startup { { at = "0 s", set = "U1.open", value = 0 }, { at = "8 s", set = "U1.open", value = 1 } }
return line

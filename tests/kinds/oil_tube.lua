-- seconds: 6
depanne.api(1)
local line = depanne.include "lines/oil.lua" ("oil_tube")
local function add(ref, path, given)
  given = given or {}
  given.station, given.place = 1, "field"
  line.add(ref, path, given)
end
local function drain(terminal)
  line.tube("T" .. terminal:sub(1, #terminal - 2) .. terminal:sub(-1), terminal, "B1:T", { kind = "kinds/hydraulic/oil_tube.lua" })
end
add("U1", "kinds/bench/oil_user.lua", { flow = "4 l/min", volume = "100 ml" })
add("U2", "kinds/bench/oil_user.lua", { flow = "1 l/min" })
line.join("B1:P", "U2:P")
line.tube("DUT", "U2:P", "U1:P", { kind = "kinds/hydraulic/oil_tube.lua" })
return line

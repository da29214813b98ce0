-- What moves and lights in the picture; ids of assets/scene/emmanchement/scene.svg. States are in the
-- order of the drawing's layers (off on, O I, closed open, out in). 1 unit of the drawing is 1 mm.
depanne.api(1)

local bindings = {}
local function move(id, value, scale) bindings[#bindings + 1] = { id, "move", value = value, scale = scale or 1000 } end
local function sprite(id, value, visible, scale)
  bindings[#bindings + 1] = { id, "sprite", value = value, scale = scale or 1000, visible = visible }
end
local function turn(id, value) bindings[#bindings + 1] = { id, "turn", value = value } end
local function state(id, value) bindings[#bindings + 1] = { id, "state", value = value } end
local function lit(ref) state("st-" .. ref, ref .. ".led") end
local function closed(ref) state("st-" .. ref, ref .. ".closed") end
local function coil(ref) state("st-" .. ref, ref .. ":A1 - " .. ref .. ":A2 > 15") end
local function light(ref) state("st-" .. ref, ref .. ".light > 0.5") end
local function drawn_in(ref) state("st-" .. ref, ref .. ".energised") end

-- A body is of one of two materials: aluminium or PE.
local function body(part, axis, value, visible, metal, scale)
  sprite("mv-" .. part .. "_alu" .. axis, value, visible .. " and " .. metal .. " > 0", scale)
  sprite("mv-" .. part .. "_pe" .. axis, value, visible .. " and " .. metal .. " <= 0", scale)
end

-- ---- Belts, first what lies under everything ----

move("mv-belt_marks", "2L1.phase", 78.54)
turn("mv-2D2", "2L1.phase * 1.570796")
move("mv-2A.blade", "2A.position")
-- A lane is the front edge of a body on the belt, below zero for PE.
for i = 1, 12 do
  local lane = "2L1.lane" .. i
  sprite("mv-belt_alu@on-belt", lane, lane .. " > 0")
  sprite("mv-belt_pe@on-belt", "0 - " .. lane, lane .. " < 0")
end
for i = 1, 4 do
  local lane = "4D1.lane" .. i
  sprite("mv-clear_alu@clear-belt", lane, lane .. " > 0", 314)
  sprite("mv-clear_pe@clear-belt", "0 - " .. lane, lane .. " < 0", 314)
end

-- ---- Station 1 ----

move("mv-1A.rod", "1A.position")
-- The body in front of the pusher rests 6 mm from it.
body("body", "@body-push", "MG1.body_position - 0.006", "MG1.body_position > 0", "MG1.metal1")
-- The stack above it: 40 mm a body.
for level = 1, 7 do
  local metal = "((MG1.body_position > 0) * MG1.metal" .. level + 1 .. " + (MG1.body_position <= 0) * MG1.metal" .. level .. ")"
  body("body", "@body-stack", "" .. 0.04 * level, "MG1.count - (MG1.body_position > 0) > " .. level - 1 .. ".5", metal)
end

-- ---- Station 3: body in the nest, bushing, clamp, ram ----

body("nest", "", "0", "3E1.present > 0.5", "3E1.metal")
sprite("mv-nest_bushing", "0", "3E1.present > 0.5 and 3E1.depth > 0.0005")
move("mv-3C.rod", "3C.position")
move("mv-3A.rod", "3A.position")

-- ---- Station 4: carriage, arm, what it holds, bins ----

move("mv-4A.chain", "4A.carriage_position * 0.5")
move("mv-4B.arm", "4B.position")
body("held", "", "0", "4E1.holds > 0.5", "4E1.metal")
move("mv-4A.carriage", "4A.carriage_position")
turn("mv-4C.flap", "0 - 4C.angle * 0.7")
for i = 1, 8 do sprite("mv-binA_" .. i, "0", "4D2.count > " .. i - 1 .. ".5") end
for i = 1, 5 do sprite("mv-binB_" .. i, "0", "4D1.exited > " .. i - 1 .. ".5") end

-- ---- Lamps of sensors, switches, coils ----

for _, ref in ipairs({ "1B1", "1B2", "1B3", "2B1", "2B2", "2B3", "2B4", "2B5", "3B1", "3B2", "3B4", "3B8",
  "4B1", "4B2", "4B3", "4B4", "4B6", "4B7", "4B8" }) do lit(ref) end
for _, ref in ipairs({ "0B1", "3B3", "3B6", "3B7", "4B5", "S1" }) do closed(ref) end
state("st-3B5", "3F1.contact")
state("st-3F1", "3F1.clogged")
for _, ref in ipairs({ "0Y1", "1Y1", "2Y1", "3Y1", "3Y2", "3Y3", "3Y4", "3Y5", "4Y1", "4Y2", "4Y3", "4Y4", "4Y5", "4Y6" }) do coil(ref) end
state("st-1V1-override", "1V1.manual")
state("st-0V1", "0V1.handle")
state("st-3T1", "3T1.level * 7")
state("st-3Z1-isolator", "3Z1.isolator")
state("st-3Z1-drain", "3Z1.drain")
state("st-E1", "E1.temperature > 320")
for _, ref in ipairs({ "H2", "H3", "H5", "H6", "H10", "H11", "H12", "H13" }) do light(ref) end
state("st-S02", "S02.pressed")
turn("mv-0P1", "(0P1:P - 101300) / 100000 * 0.4712389") -- 27 degrees a bar
turn("mv-3G1", "3G1.shown / 16000000 * 4.712389") -- 270 degrees for 160 bar
turn("mv-3G2", "3G2.shown / 10000000 * 4.712389")
turn("mv-4P1", "(101300 - 4P1.reading) / 100000 * 4.712389")

-- ---- Cabinet ----

state("st-Q0", "Q0.handle")
state("st-Q0-inside", "Q0.handle")
state("st-G1", "G1.ok")
state("st-K1-supply", "K1:A1 > 15")
state("st-K1-ch1", "K1.channel1")
state("st-K1-ch2", "K1.channel2")
for _, ref in ipairs({ "KM1", "KM3", "KM4", "KM5", "K10", "K11" }) do drawn_in(ref) end
for i = 1, 6 do state("st-KA" .. i, "KA" .. i .. ".led > 0.5") end
state("st-F1", "F1.tripped")
turn("mv-F1-dial", "(F1.dial - 4) * 2.3561945") -- 270 degrees for 2 A
for _, ref in ipairs({ "Q1", "Q2", "Q3", "Q4", "Q5", "F2", "F10", "F11", "F13", "F14" }) do state("st-" .. ref, ref .. ".closed") end
state("st-U1-ready", "U1.ready")
state("st-U1-run", "U1.running")
state("st-AI1", "AI1.on")
state("st-PLC-run", "PLC.running")
state("st-PLC-err", "PLC.supplied and not PLC.running")
local function lamps(word, last)
  for bit = 0, last do state("st-PLC-" .. word .. "." .. bit, "PLC." .. word .. "." .. bit) end
end
for word = 0, 4 do lamps("I" .. word, 7) end
lamps("Q0", 6) lamps("Q1", 2) lamps("Q2", 4) lamps("Q3", 5) lamps("Q4", 7) lamps("Q5", 0)

return depanne.scene { file = "scene/emmanchement/scene.svg", bindings = bindings }

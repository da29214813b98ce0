-- What moves and lights in the picture; ids of assets/scene/poste_1/scene.svg. States are in the
-- order of the drawing's layers (off on, O I, closed open, out in).
depanne.api(1)

local bindings = {
  { "mv-1A.rod", "move", value = "1A.position", scale = 1000 },
  -- The body in front of the pusher rests 6 mm from it; past the edge it is seen for an instant.
  { "mv-body_alu@body-push", "sprite", value = "MG1.body_position - 0.006", scale = 1000, visible = "MG1.body_position > 0" },
  { "mv-body_alu@body-push", "sprite", value = "0.112", scale = 1000, visible = "MG1.at_exit > 0.5" },
}

-- The stack above it: 40 mm a body.
for level = 1, 7 do
  bindings[#bindings + 1] = {
    "mv-body_alu@body-stack", "sprite", value = 0.04 * level, scale = 1000,
    visible = "MG1.count - (MG1.body_position > 0) > " .. level - 1 .. ".5",
  }
end

local function state(id, value) bindings[#bindings + 1] = { id, "state", value = value } end
state("st-1B1", "1B1.led")
state("st-1B2", "1B2.led")
state("st-1B3", "1B3.led")
state("st-2B1", "2B1.led")
state("st-0B1", "0B1.closed")
state("st-1Y1", "1Y1:A1 - 1Y1:A2 > 15")
state("st-0Y1", "0Y1:A1 - 0Y1:A2 > 15")
state("st-1V1-override", "1V1.manual")
state("st-0V1", "0V1.handle")
state("st-S1", "S1.closed")
state("st-H10", "H10.light > 0.5")
state("st-H11", "H11.light > 0.5")
state("st-H12", "H12.light > 0.5")
state("st-Q0", "Q0.handle")
state("st-Q0-inside", "Q0.handle")
state("st-G1", "G1.ok")
state("st-K1-supply", "K1:A1 > 15")
state("st-K1-ch1", "K1.channel1")
state("st-K1-ch2", "K1.channel2")
state("st-PLC-run", "PLC.running")
state("st-PLC-err", "0")
state("st-K10", "K10.energised")
state("st-K11", "K11.energised")
-- 27 degrees a bar, from 0 bar gauge.
bindings[#bindings + 1] = { "mv-0P1", "turn", value = "(0P1:P - 101300) / 100000 * 0.4712389" }

return depanne.scene { file = "scene/poste_1/scene.svg", bindings = bindings }

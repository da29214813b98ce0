-- Three sequences at once, in closed loop through the electrical network: each axis goes out and comes
-- back, one after the other. About seven outputs change in a second.
depanne.api(1)

local function text(what) return { fr = what, en = what } end

local inputs, outputs = {}, {}
local function input(byte, bit, tag) inputs[#inputs + 1] = { "I" .. byte .. "." .. bit, tag, text(tag) } end
local function output(byte, bit, tag) outputs[#outputs + 1] = { "Q" .. byte .. "." .. bit, tag, text(tag) } end
for i = 1, 8 do
  input(0, i - 1, i .. "B1")
  input(1, i - 1, i .. "B2")
  input(4, i - 1, i .. "B3")
  output(0, i - 1, i .. "Y")
end
for i, tag in ipairs({ "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10" }) do input(2, i - 1, tag) end
for i, tag in ipairs({ "KM1", "KM2", "KM3", "KM4", "0B1", "S1", "S11", "S12" }) do input(3, i - 1, tag .. "in") end
output(1, 0, "0Y1")
for i = 1, 4 do output(1, i, "QKM" .. i) end
for i = 1, 3 do output(1, 4 + i, "Y1" .. i) end
for i = 1, 14 do output(i <= 8 and 2 or 3, (i - 1) % 8, "H" .. i) end

-- One sequence: out and back of each axis in turn, its lamp lit while the first one goes out.
local function sequence(chart, first, axes, lamp)
  local steps = { { first .. "0", initial = true, x = 0, y = 0 } }
  local transitions = {}
  local before, when = first .. "0", "run"
  for i, axis in ipairs(axes) do
    local out, back = first .. (2 * i - 1), first .. (2 * i)
    steps[#steps + 1] = { out, x = 0, y = 8 * i - 4, actions = i == 1 and { axis .. "Y", lamp } or { axis .. "Y" } }
    steps[#steps + 1] = { back, x = 0, y = 8 * i, actions = {} }
    transitions[#transitions + 1] = { from = before, to = out, when = when .. " and " .. axis .. "B1" }
    transitions[#transitions + 1] = { from = out, to = back, when = axis .. "B2" }
    before, when = back, axis .. "B1"
  end
  transitions[#transitions + 1] = { from = before, to = first .. "0", when = when }
  return { chart, rank = 1, comment = text(chart), steps = steps, transitions = transitions }
end

return depanne.control {
  plc = "PLC", run = "PLC.running",
  inputs = inputs, outputs = outputs,
  memories = { run = 0 },
  messages = {},
  charts = {
    { "GC", rank = 0, comment = text("GC"),
      steps = {
        { "0", initial = true, x = 0, y = 0, actions = { { "set", "run", 0 }, "0Y1" } },
        { "1", x = 0, y = 4, actions = { { "set", "run", 1 }, "0Y1", "QKM1", "QKM2", "QKM3", "QKM4", "H10" } },
      },
      transitions = {
        { from = "0", to = "1", when = "up(S3) and S4 and 0B1in" },
        { from = "1", to = "0", when = "/S4" },
      } },
    sequence("G1", "1", { "1", "2", "3" }, "H1"),
    sequence("G2", "2", { "4", "5", "6" }, "H2"),
    sequence("G3", "3", { "7", "8" }, "H3"),
    -- The press comes down onto its stop and goes up again, the clamp closes meanwhile: slow, by the clock.
    { "G4", rank = 1, comment = text("G4"),
      steps = {
        { "40", initial = true, x = 0, y = 0 },
        { "41", x = 0, y = 4, actions = { "Y11", "Y13" } },
        { "42", x = 0, y = 8, actions = { "Y12" } },
      },
      transitions = {
        { from = "40", to = "41", when = "run and KM1in and t(X40) >= 2 s" },
        { from = "41", to = "42", when = "t(X41) >= 2.5 s" },
        { from = "42", to = "40", when = "t(X42) >= 2.5 s" },
      } },
  },
}

-- A machine on which everything can be measured that instruments find on a component.
depanne.api(1)
return depanne.kind {
  id = "machine", trade = "mechanical", name = { fr = "Machine", en = "Machine" },
  flags = { "removable" },
  measures = {
    temperature = "343.15", emissivity = 0.3, vibration = 0.0022, envelope = 3, speed = 150, runout = "0.05 mm",
    misalignment = "0.1 mm", play = "0.08 mm", backlash = "0.2 mm", gap = "0.35 mm", dimension = "254 mm", tension = 180,
    span = "0.4 m", line_mass = 0.11, tightness = 18, force = 42, noise = 72, leak = 1e-5, oil_code = 18, oil_water = 0.0002,
    oil_colour = 2,
  },
  senses = { { "listen", fr = "Grondement", en = "Rumble" } },
}

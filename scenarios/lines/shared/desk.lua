-- The operator's desk of line L4: its emergency stop, lamps, selector and buttons, where they stand on the panel.
depanne.api(1)

return {
  { kind = "estop", ref = "S01", signal = "S01.pressed", colour = "red", x = 0.88, y = 0.72,
    legend = { fr = "Arrêt d’urgence", en = "Emergency stop" } },
  { kind = "lamp", ref = "H2", signal = "H2.light", colour = "white", x = 0.10, y = 0.20,
    legend = { fr = "Auto", en = "Auto" } },
  { kind = "lamp", ref = "H3", signal = "H3.light", colour = "red", x = 0.26, y = 0.20,
    legend = { fr = "Défaut", en = "Fault" } },
  { kind = "lamp", ref = "H5", signal = "H5.light", colour = "blue", x = 0.42, y = 0.20,
    legend = { fr = "Réarmer", en = "Reset" } },
  { kind = "lamp", ref = "H6", signal = "H6.light", colour = "white", x = 0.58, y = 0.20,
    legend = { fr = "Init.", en = "Init." } },
  { kind = "selector", ref = "S5", signal = "S5.position", positions = 3, x = 0.10, y = 0.72,
    legend = { fr = "Auto / 0 / Manu", en = "Auto / 0 / Manual" } },
  { kind = "push", ref = "S2", signal = "S2.pressed", colour = "blue", x = 0.26, y = 0.72,
    legend = { fr = "Réarmer", en = "Reset" } },
  { kind = "push", ref = "S3", signal = "S3.pressed", colour = "green", x = 0.38, y = 0.72,
    legend = { fr = "Marche", en = "Start" } },
  { kind = "push_nc", ref = "S4", signal = "S4.pressed", colour = "black", x = 0.50, y = 0.72,
    legend = { fr = "Arrêt", en = "Stop" } },
  { kind = "push", ref = "S6", signal = "S6.pressed", colour = "white", x = 0.62, y = 0.72,
    legend = { fr = "Initialiser", en = "Initialise" } },
  { kind = "push", ref = "S7", signal = "S7.pressed", colour = "yellow", x = 0.74, y = 0.72,
    legend = { fr = "Acquitter", en = "Ack." } },
}

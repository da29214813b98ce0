-- The sorting flap's stop has come loose by 7 degrees: bodies fall beside the bins.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/butee_4c1", line = "lines/emmanchement/line.lua",
  title = { fr = "Des pièces tombent à côté", en = "Pieces fall beside the bins" },
  task = "diagnose", trade = "mechanical", level = 2, minutes = 60,
  competences = { "CCP3-C1", "CCP2-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "4C1.moved", at = "112 s" } },
  arrival = "170 s",
  order = "OT 26-0309",
  operator = {
    name = { fr = "Mme Diallo, conductrice de ligne", en = "Mrs Diallo, line operator" },
    says = { fr = "Depuis tout à l’heure, des pièces tombent à côté de la goulotte. La ligne ne s’arrête pas, c’est moi qui ramasse. C’est la ventouse qui lâche trop tôt.", en = "For a while pieces have been falling beside the chute. The line does not stop, I pick them up. It is the cup that lets go too early." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Une demi-heure, d’abord une, maintenant toutes.", en = "Half an hour, first one, now all of them." } },
    { id = "where", person = "operator", q = { fr = "Où tombent-elles exactement ?", en = "Where exactly do they fall?" },
      a = { fr = "Au pied de l’aiguillage, jamais sous la presse.", en = "At the foot of the sorter, never under the press." } },
    { id = "shock", person = "operator", q = { fr = "Y a-t-il eu un choc ?", en = "Was there a shock?" },
      a = { fr = "Un collègue a cogné l’aiguillage avec une caisse.", en = "A colleague knocked the sorter with a basket." } },
    { id = "alarm", person = "operator", q = { fr = "Y a-t-il eu un message ?", en = "Was there a message?" },
      a = { fr = "Aucun.", en = "None." } },
  },
  history = {
    { date = "2025-11-21", order = "OT 25-0467", ref = "4C", hours = 0.4,
      finding = { fr = "Fin de course 4B6 réglée", en = "Limit 4B6 set" },
      action = { fr = "Détecteur avancé de 1 mm", en = "Sensor moved by 1 mm" } },
  },
  risks = { "movement", "noise" }, energies = { "pneumatic", "mechanical" },
  neighbours = { "4C.moved", "4S1.worn", "4E1.moved", "4V4.leaking" },
  expectations = {
    root = "4C1.moved",
    element = "4C1",
    modes = { "moved" },
    causes = { "impact", "vibration" },
    repair = { { "4C1" } },
    chain = { "4V5", "4C", "4C1", "4D2", "4E1", "4B6" },
    functional_chain = { "4C", "4C1" },
    symptom = { { mode = "look", on = "4C1" }, { mode = "listen", on = "4C1" } },
    proofs = {
      { { mode = "look", on = "4C1", shown = { fr = "à côté des bacs", en = "beside the bins" } }, { mode = "look", on = "4E1", shown = { fr = "tient une pièce", en = "holds a piece" } }, { mode = "look", on = "4C", shown = { fr = "Le bras est à", en = "The arm is at" } } },
      { { mode = "look", on = "4C1", shown = { fr = "à côté des bacs", en = "beside the bins" } }, { mode = "bar", on = "4G1:V", below = -50000, judged = "normal" } },
    },
    torques = { ["4C1"] = { 8, 10 } },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "where", "shock", "alarm" },
    see = { { "look", on = "4C1" }, { "listen", on = "4C1" }, { "look", on = "4E1" }, { "look", on = "4C" } },
    documents = { "folio:P3" },
    risks = {
      { "movement", "Observation protecteur fermé ; aucune main dans la zone avant consignation et arrêt constaté" },
      { "noise", "Exposition courte, bouchons d’oreille" },
    },
    wear = { "gloves" },
    chain = { "4C1", "action", "Tri : les corps sont bien portés, mal reçus" },
    suppose = {
      { "4C1", "moved", "Butée d’aiguillage déplacée par le choc" },
      { "4S1", "worn", "Ventouse qui lâche" },
      { "4C", "moved", "Vérin rotatif déréglé" },
    },
    search = {
      { "look", on = "4E1" },
      { "wait", value = 2 },
      { "look", on = "4E1" },
      { "wait", value = 2 },
      { "look", on = "4E1" },
      { "measure", on = "4G1:V", mode = "bar" },
      { "judge", mode = "normal", value = -1 },
      { "look", on = "4C1" },
      { "confirm", on = "4C1", mode = "moved", cites = { -2 }, text = "Les corps tombent à côté alors que la prise et le vérin rotatif sont normaux" },
    },
    energies = { "pneumatic", "mechanical" },
    locked = {
      { "touch", on = "4C1" },
      { "look", on = "4C1" },
    },
    diagnosis = { "4C1", "moved", "impact", "Butée de l’aiguillage desserrée de 7° par un choc : les corps tombent à côté" },
    work = {
      { "repair", on = "4C1", mode = "align" },
      { "tighten", on = "4C1", value = 9 },
    },
    check = {
      { "wait", value = 10 },
      { "look", on = "4C1" },
    },
    report = {
      symptom = "Corps tombés au pied de l’aiguillage, production sans alarme.",
      analysis = "Prise par le vide normale, vérin rotatif à ses butées : l’aiguillage est décalé sur son axe.",
      element = "4C1, aiguillage",
      cause = "Choc avec une caisse.",
      work_done = "Consignations Q0 et 0V1, aiguillage remis en ligne, vis serrées à 9 N·m.",
      parts = "Aucune pièce",
      tests = "Essai manuel et cycles automatiques, aucun corps perdu.",
      follow_up = "Repère de peinture sur le moyeu.",
    },
  },

  -- The cup is changed, as the operator says.
  bad = solution.wrong({
    { "dismantle", on = "4S1" },
    { "fit", on = "4S1", with = "VE-30-N" },
  }, {
    symptom = "Pièces perdues.",
    analysis = "Ventouse usée.",
    element = "4S1",
    cause = "Usure normale",
    work_done = "Ventouse changée.",
    parts = "VE-30-N",
    tests = "Conforme.",
  }),
}

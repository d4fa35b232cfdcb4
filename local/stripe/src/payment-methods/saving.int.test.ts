import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pay, type Rig, startRig } from '../testing/rig.ts';

let rig: Rig;
let customer: string;
beforeAll(async () => {
  rig = await startRig();
  customer = (await rig.stripe.customers.create({ email: 'ada@example.test', metadata: { user: 'user_1' } }))
    .id;
});
afterAll(() => rig.stop());

const saved = async () =>
  (await rig.stripe.paymentMethods.list({ customer, type: 'card' })).data.map(({ id }) => id);

describe('a saved card', () => {
  it('is attached, charged again and again, and detached for good', async () => {
    const method = await rig.stripe.paymentMethods.attach('pm_card_visa', { customer });
    expect(method).toMatchObject({ customer, card: { brand: 'visa' } });
    await pay(rig.stripe, method.id, { customer });
    await pay(rig.stripe, method.id, { customer });
    expect(await saved()).toContain(method.id);
    await rig.stripe.paymentMethods.detach(method.id);
    expect(await saved()).not.toContain(method.id);
    await expect(pay(rig.stripe, method.id, { customer })).rejects.toMatchObject({ statusCode: 400 });
  });

  it('pays only for its customer', async () => {
    const method = await rig.stripe.paymentMethods.attach('pm_card_visa', { customer });
    await expect(pay(rig.stripe, method.id)).rejects.toMatchObject({ statusCode: 400 });
    const other = await rig.stripe.customers.create();
    await expect(pay(rig.stripe, method.id, { customer: other.id })).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it('is refused by the bank, or accepted and refused when charged', async () => {
    const refused = rig.stripe.paymentMethods.attach('pm_card_chargeDeclined', { customer });
    await expect(refused).rejects.toMatchObject({ statusCode: 402, code: 'card_declined' });
    const method = await rig.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer });
    await expect(pay(rig.stripe, method.id, { customer })).rejects.toMatchObject({ code: 'card_declined' });
  });

  it('is kept along with a payment that says so', async () => {
    const paid = await pay(rig.stripe, 'pm_card_mastercard', { customer, setup_future_usage: 'off_session' });
    expect(await saved()).toContain(paid.payment_method);
  });

  it('is gone with its customer', async () => {
    const { id } = await rig.stripe.customers.create();
    const method = await rig.stripe.paymentMethods.attach('pm_card_visa', { customer: id });
    expect(await rig.stripe.customers.del(id)).toMatchObject({ deleted: true });
    expect(await rig.stripe.paymentMethods.retrieve(method.id)).toMatchObject({ customer: null });
  });
});

describe('setting a card up', () => {
  it('saves it at once when the bank asks nothing', async () => {
    const done = await rig.stripe.setupIntents.create({
      customer,
      payment_method: 'pm_card_visa',
      confirm: true,
    });
    expect(done.status).toBe('succeeded');
    expect(await saved()).toContain(done.payment_method);
  });

  it('asks the buyer where the bank does, and then never again', async () => {
    const asked = await rig.stripe.setupIntents.create({
      customer,
      payment_method: 'pm_card_authenticationRequiredOnSetup',
      confirm: true,
    });
    expect(asked.status).toBe('requires_action');
    await fetch(`${rig.double.url}/3ds/${asked.id}?outcome=succeed`);
    const done = await rig.stripe.setupIntents.retrieve(asked.id);
    expect(done.status).toBe('succeeded');
    const method = done.payment_method?.toString() ?? '';
    expect(await pay(rig.stripe, method, { customer, off_session: true })).toMatchObject({
      status: 'succeeded',
    });
  });

  it('fails with the bank, and can be called off', async () => {
    const intent = await rig.stripe.setupIntents.create({ customer });
    const declined = rig.stripe.setupIntents.confirm(intent.id, { payment_method: 'pm_card_chargeDeclined' });
    await expect(declined).rejects.toMatchObject({ code: 'card_declined', setup_intent: { id: intent.id } });
    expect((await rig.stripe.setupIntents.cancel(intent.id)).status).toBe('canceled');
    await expect(rig.stripe.setupIntents.cancel(intent.id)).rejects.toMatchObject({
      code: 'setup_intent_unexpected_state',
    });
  });
});

import { refreshSession, shopper } from './api.ts';
import { cardChoice, payOrder } from './checkout.ts';
import { h } from './dom.ts';
import { fulfil } from './warehouse.ts';

/** An order that moves by itself: paid with the chosen card, packed and delivered by the demo's warehouse. */
export const showOrder = (
  into: HTMLElement,
  orderId: string,
  card: string,
  guard: (work: () => Promise<void>) => Promise<void>,
): void => {
  const progress = h('bazaar-order', { order: orderId });
  progress.token = shopper.accessToken;
  const choice = cardChoice();
  choice.value = card;
  const automatic = h('input', { type: 'checkbox', checked: true });
  let fulfilled = false;
  const work = (): void => {
    if (fulfilled || !automatic.checked || progress.status !== 'CONFIRMED') return;
    fulfilled = true;
    void guard(() => fulfil(orderId));
  };
  automatic.addEventListener('change', work);
  const bank = h('p', { class: 'bank', role: 'status' });
  const pay = (method: string): void =>
    void guard(async () => {
      bank.replaceChildren();
      const page = await payOrder(orderId, method);
      if (page === null) return;
      bank.append(
        'Your bank wants to know that it is you: ',
        h('a', { href: page, target: '_blank', rel: 'noopener' }, 'confirm the payment'),
      );
    });
  const payment = h(
    'p',
    { class: 'pay', hidden: true },
    choice,
    h('button', { type: 'button', click: () => pay(choice.value) }, 'Pay'),
  );
  let tried = false;
  progress.addEventListener('bazaar-change', () => {
    const isUnpaid = progress.status === 'AWAITING_PAYMENT';
    payment.hidden = !isUnpaid;
    if (!isUnpaid) bank.replaceChildren();
    if (isUnpaid && !tried) {
      tried = true;
      pay(card);
    }
    work();
  });
  progress.addEventListener('bazaar-connection', () => {
    if (progress.connection !== 'refused') return;
    void guard(async () => {
      await refreshSession();
      progress.token = shopper.accessToken;
    });
  });
  into.prepend(
    h(
      'article',
      { class: 'order' },
      progress,
      bank,
      payment,
      h('label', { class: 'quiet' }, automatic, ' The warehouse sends it by itself'),
    ),
  );
};
